/** Words of a fix that is open. */
export const fixMessages = {
  'fix.save': 'Save',
  'fix.saving': 'Saving',
  'fix.close': 'Close',
  'fix.refused': 'This wasn’t accepted. Check your answer, or contact us.',
  'fix.kept': 'What you typed is still here.',
  'fix.people': 'Is it one of these people?',
  'fix.people.choose': 'Choose {name}',
} as const
