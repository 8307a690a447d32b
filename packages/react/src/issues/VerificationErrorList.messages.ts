/** Words around the list, before its code is there. */
export const errorListFrameMessages = {
  'errors.loading': 'Loading what’s needed',
  'errors.again': 'Try again',
} as const
