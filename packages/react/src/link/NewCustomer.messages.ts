/** Texts for a session that has no customer yet. */
export const newCustomerMessages = {
  'newCustomer.title': 'Verify your identity to continue',
  'newCustomer.title.business': 'Verify your business to continue',
  'newCustomer.start': 'Continue',
  'newCustomer.type': 'Who is the account for?',
  'newCustomer.person': 'For me',
  'newCustomer.business': 'For a business',
} as const
