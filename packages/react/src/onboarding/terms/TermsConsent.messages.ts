/** Words of the consent to the End User Terms. */
export const termsConsentMessages = {
  'terms.title': 'Terms of the account',
  'terms.read': 'Text of the terms',
  'terms.accept': 'The business accepts these terms',
  'terms.accept.person': 'I accept these terms',
  'terms.missing': 'Accept the terms to continue',
  'terms.go': 'Agree and continue',
  'terms.failed': 'We couldn’t save your agreement. Try again.',
  'terms.accepted': 'You accepted the terms',
  'terms.none': 'There are no terms to accept',
  'terms.loading': 'Loading the terms',
  'terms.unread': 'We can’t load the terms',
  'terms.again': 'Try again',
  'terms.outdated': 'These terms have changed. Contact us to continue.',
} as const
