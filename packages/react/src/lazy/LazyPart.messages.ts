/** Texts in place of code that is being loaded, or that could not be loaded. */
export const lazyMessages = {
  'lazy.loading': 'Loading',
  'lazy.failed': 'This part couldn’t be loaded. Check your connection, then try again.',
  'lazy.again': 'Try again',
} as const
