/** Words of the steps of a customer, once there is something to save. */
export const onboardingFlowWords = {
  'onboarding.state.done': 'done',
  'onboarding.state.attention': 'needs a change',
  'onboarding.state.locked': 'not open yet',
  'onboarding.failed.title': 'We can’t open this form right now',
  'onboarding.failed.text': 'Nothing you saved is lost.',
  'onboarding.again': 'Try again',
  'onboarding.back': 'Back',
  'onboarding.later': 'Save and finish later',
  'onboarding.saving': 'Saving',
  'onboarding.saved': 'Saved',
  'onboarding.errors.one': 'There is a problem',
  'onboarding.errors.other': 'There are {count} problems',
  'onboarding.refused': 'Some of this wasn’t accepted. Check your answers, or contact us.',
  'onboarding.kept': 'What you typed is still here.',
  'onboarding.currency': 'To use {currencies} you also need: {fields}.',
  'onboarding.objections': 'We need something more here',
} as const
