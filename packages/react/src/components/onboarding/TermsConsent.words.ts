/** Words of the consent to the End User Terms. */
export const termsConsentWords = {
  'terms.title': 'Terms of the account',
  'terms.read': 'The terms, to scroll through',
  'terms.accept': 'The business accepts these terms',
  'terms.accept.person': 'I accept these terms',
  'terms.missing': 'Accept the terms to go on',
  'terms.outdated': 'These terms have changed since this page was made. Contact us to go on.',
} as const
