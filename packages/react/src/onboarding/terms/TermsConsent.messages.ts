/** Words of the consent to the End User Terms. */
export const termsConsentMessages = {
  'terms.title': 'Terms of the account',
  'terms.read': 'The terms, to scroll through',
  'terms.accept': 'The business accepts these terms',
  'terms.accept.person': 'I accept these terms',
  'terms.missing': 'Accept the terms to go on',
  'terms.go': 'Agree and continue',
  'terms.failed': 'We couldn’t save that you agree. Try again.',
  'terms.accepted': 'The terms are accepted',
  'terms.none': 'There are no terms to accept',
  'terms.loading': 'Loading the terms',
  'terms.unread': 'We can’t show the terms right now',
  'terms.again': 'Try again',
  'terms.outdated': 'These terms have changed since this page was made. Contact us to go on.',
} as const
