/** Words of the first screen of a business. */
export const businessKybMessages = {
  'kyb.lead': 'About 10 minutes. You can save and finish later.',
} as const
