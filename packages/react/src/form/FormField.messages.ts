/** Words around an answer, whatever the question. */
export const formFieldMessages = {
  'form.optional': '(optional)',
  'form.choose': 'Select…',
  'form.open': 'Show the list',
  'form.noMatch': 'No results',
  'form.remove': 'Remove {label}',
  'form.added': '{label} added',
  'form.removed': '{label} removed',
  'form.day': 'Day',
  'form.month': 'Month',
  'form.year': 'Year',
  'form.show': 'Show',
  'form.hide': 'Hide',
  'form.change': 'Change',
  'form.callingCode': 'Country code',
} as const
