/** Words that only a person's form has. */
export const individualKycMessages = {
  'kyc.lead': 'A few questions about you. You can stop at any time and go on later.',
  'kyc.documents.lead': 'A photo or scan of your passport, driver’s license or national identity card.',
  'kyc.dueDiligence.lead': 'The law has us ask some people about their money. It doesn’t mean that anything is wrong.',
  'kyc.underAge.title': 'You have to be {age} or older',
  'kyc.underAge.text': 'We can’t open an account for you yet. We haven’t kept anything you typed.',
  'kyc.underAge.again': 'I made a mistake in my date of birth',
} as const
