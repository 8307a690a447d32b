/** Texts in place of code that is being loaded, or that could not be loaded. */
export const lazyMessages = {
  'lazy.loading': 'Loading',
  'lazy.failed': 'This part didn’t load. Check your connection, then try again.',
  'lazy.again': 'Try again',
} as const
