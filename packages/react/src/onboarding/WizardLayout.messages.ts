/** Words of what is around every step, and of a first screen. */
export const wizardLayoutMessages = {
  'onboarding.steps': 'Steps',
  'onboarding.progress': 'Step {at} of {of}',
  'onboarding.loading': 'Loading what you have so far',
  'onboarding.continue': 'Continue',
} as const
