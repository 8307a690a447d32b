/** Words of what is around every step, and of a first screen. */
export const onboardingFrameMessages = {
  'onboarding.steps': 'Steps',
  'onboarding.progress': 'Step {at} of {of}',
  'onboarding.loading': 'Loading what you have so far',
  'onboarding.continue': 'Continue',
  'onboarding.part.failed': 'This part didn’t load. Check your connection, then try again.',
  'onboarding.part.again': 'Try again',
} as const
