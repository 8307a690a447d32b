/** What went wrong, for the person it happened to. Never the server's words. */
export const errorMessages = {
  'problem.network': 'We couldn’t reach the server. Check your connection and try again.',
  'problem.timeout': 'The server took too long to answer. Try again.',
  'problem.unauthorized': 'You’ve been signed out. Sign in again to go on.',
  'problem.forbidden': 'Your account can’t do this. Contact us if you think it should.',
  'problem.not_found': 'This isn’t available for your account yet. Contact us and we’ll help.',
  'problem.conflict': 'This can’t be done right now. Wait a moment and try again.',
  'problem.invalid': 'We couldn’t start the check with what we have. Contact us and we’ll help.',
  'problem.rate_limited': 'That was tried many times in a row. Wait a minute, then try again.',
  'problem.unavailable': 'The service is having trouble. Try again in a few minutes.',
  'problem.unexpected': 'Something went wrong on our side. Try again, or contact us.',
  'problem.browser': 'This browser is too old for this page. Update it, or use another one.',
} as const
