/** Words of what stands in the list's place while there is nothing to fix, or nothing can be read. */
export const verificationErrorStateMessages = {
  'errors.ready.title': 'Everything is there',
  'errors.ready.text': 'Nothing is missing any more. Send it, and we start to check.',
  'errors.ready.submit': 'Send it now',
  'errors.review.title': 'A person is looking at your details',
  'errors.review.text':
    'You don’t need to do anything, and may leave this page. The result will be here when you come back.',
  'errors.unread': 'We can’t show what is needed right now',
  'errors.unread.text': 'Nothing you did is lost.',
} as const
