/** Words around the list, before its code is there. */
export const errorListFrameMessages = {
  'errors.loading': 'Loading what is still needed',
  'errors.failed': 'We couldn’t open this part. Check your connection, then try again.',
  'errors.again': 'Try again',
} as const
