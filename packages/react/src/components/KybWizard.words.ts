/** Words of the steps of a business, once there is something to save. */
export const kybWizardWords = {
  'kyb.state.done': 'done',
  'kyb.state.attention': 'needs a change',
  'kyb.state.locked': 'not open yet',
  'kyb.failed.title': 'We can’t open this form right now',
  'kyb.failed.text': 'Nothing you saved is lost.',
  'kyb.again': 'Try again',
  'kyb.back': 'Back',
  'kyb.later': 'Save and finish later',
  'kyb.saving': 'Saving',
  'kyb.saved': 'Saved',
  'kyb.errors.one': 'There is a problem',
  'kyb.errors.other': 'There are {count} problems',
  'kyb.refused': 'Some of this wasn’t accepted. Check your answers, or contact us.',
  'kyb.kept': 'What you typed is still here.',
  'kyb.objections': 'We need something more here',
} as const
