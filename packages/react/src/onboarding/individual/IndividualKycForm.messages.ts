/** Words that only a person's form has. */
export const individualKycMessages = {
  'kyc.lead': 'About 3 minutes. You can save and finish later.',
  'kyc.documents.lead': 'Your passport, driver’s license or national ID card.',
  'kyc.dueDiligence.lead': 'The law requires these questions for some customers. It doesn’t mean anything is wrong.',
  'kyc.underAge.title': 'You have to be {age} or older',
  'kyc.underAge.text': 'We can’t open an account for you yet. We haven’t saved your answers.',
  'kyc.underAge.again': 'I made a mistake in my date of birth',
} as const
