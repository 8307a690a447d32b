/** Words of the first screen of a business, and of what is around every step. */
export const businessKybWords = {
  'kyb.steps': 'Steps',
  'kyb.progress': 'Step {at} of {of}',
  'kyb.loading': 'Loading what you have so far',
  'kyb.lead':
    'Tell us where the business is from, and see what to have at hand. You can stop at any time and go on later.',
  'kyb.continue': 'Continue',
  'kyb.part.failed': 'This part didn’t load. Check your connection, then open the page again.',
} as const
