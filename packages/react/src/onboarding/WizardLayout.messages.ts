/** Messages of what is around every step, and of a first screen. */
export const wizardLayoutMessages = {
  'onboarding.steps': 'Steps',
  'onboarding.progress': 'Step {at} of {of}',
  'onboarding.loading': 'Loading your application',
  'onboarding.continue': 'Continue',
  'onboarding.skip': 'Skip to the questions',
  'onboarding.saved': 'Saved just now',
  'onboarding.saved.earlier': 'Saved',
  'onboarding.why':
    'The law requires this to prevent financial crime. Only we and our verification partners see your answers.',
} as const
