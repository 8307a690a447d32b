/** What went wrong, for the person it happened to. Never the server's words. */
export const errorMessages = {
  'error.network': 'We couldn’t reach the server. Check your connection and try again.',
  'error.timeout': 'The server took too long to answer. Try again.',
  'error.unauthorized': 'You’ve been signed out. Sign in again to continue.',
  'error.forbidden': 'Your account can’t do this. Contact us if you think it should.',
  'error.not_found': 'This isn’t available for your account yet. Contact us and we’ll help.',
  'error.conflict': 'We can’t do this right now. Wait a moment and try again.',
  'error.invalid': 'We couldn’t start the check with what we have. Contact us and we’ll help.',
  'error.rate_limited': 'Too many attempts. Wait a minute, then try again.',
  'error.unavailable': 'The service is having trouble. Try again in a few minutes.',
  'error.unexpected': 'Something went wrong on our side. Try again, or contact us.',
} as const
