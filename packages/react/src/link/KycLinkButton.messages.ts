/** Words before the hosted check is opened; the rest load with what says them. */
export const kycLinkMessages = {
  'link.prepare': 'Have your identity document ready. You’ll take a photo of it and of yourself.',
  'link.prepare.business': 'Have your company documents ready, and identity documents of the people who own or run it.',
  'link.more': 'We need more information to complete your check.',
  'link.more.business': 'We need more information to complete the check of your business.',
  'link.start': 'Continue to identity check',
  'link.start.business': 'Continue to business check',
  'link.where.redirect': 'Opens a secure page of {provider}, our verification provider. You’ll come back here.',
  'link.where.tab': 'Opens a secure page of {provider}, our verification provider, in a new tab.',
  'link.where.embedded': 'Opens on this page, run by {provider}, our verification provider.',
  'link.provider': 'Sumsub',
  'link.creating': 'Opening the check',
  'link.loading': 'Loading your status',
} as const
