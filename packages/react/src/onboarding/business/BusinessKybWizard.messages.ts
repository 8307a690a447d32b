/** Words of the first screen of a business. */
export const businessKybMessages = {
  'kyb.lead':
    'Tell us where the business is from, and see what to have at hand. You can stop at any time and go on later.',
} as const
