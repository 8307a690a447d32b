/** What every component says of itself. */
export const rootMessages = {
  'error.browser': 'This browser is too old for this page. Update it, or use another one.',
} as const
