/** Messages of a customer's status; `business` for a business customer. */
export const verificationStatusMessages = {
  'status.start.title': 'Your identity isn’t verified yet',
  'status.start.title.business': 'Your business isn’t verified yet',
  'status.start.text': 'Start the verification when you’re ready.',
  'status.action_needed.title': 'We need something more from you',
  'status.action_needed.title.business': 'We need something more about your business',
  'status.action_needed.text': 'Continue to see what’s missing.',
  'status.in_review.title': 'We’re checking your details',
  'status.in_review.title.business': 'We’re checking your business',
  'status.in_review.text':
    'You don’t need to do anything, and may close this page. The result will be here when you come back.',
  'status.pending.title': 'Verification in progress',
  'status.pending.text':
    'If you have finished, there is nothing to do: the result will be here. If not, you can continue.',
  'status.approved.title': 'You’re verified',
  'status.approved.title.business': 'Your business is verified',
  'status.approved.text': 'There’s nothing more to do.',
  'status.rejected.title': 'We couldn’t verify you',
  'status.rejected.title.business': 'We couldn’t verify your business',
  'status.rejected.text':
    'We weren’t able to verify the information we have. Contact us and we’ll tell you what you can do.',
  'status.on_hold.title': 'Your account is on hold',
  'status.on_hold.title.business': 'Your business account is on hold',
  'status.on_hold.text': 'We need to look at something before you can go on. Contact us to find out more.',
  'status.unknown.title': 'This is taking a little longer',
  'status.unknown.title.business': 'This is taking a little longer',
  'status.unknown.text': 'We’re still working on it. You may close this page and come back later.',
  'status.loading': 'Loading your status',
  'status.failed.title': 'We can’t load your status',
  'status.failed.text': 'Nothing you did is lost.',
  'status.stale': 'We couldn’t check for updates. What you see may be out of date.',
  'status.again': 'Check again',
} as const
