/** What is wrong with an answer, and what to do. The same words stand at the field and in the summary above the form. */
export const fieldErrorMessages = {
  'field.missing': 'Fill this in: {label}',
  'field.missing.choice': 'Choose an answer: {label}',
  'field.email': 'Enter an email address in the form name@example.com',
  'field.phone': 'Enter a phone number with its country code, such as +1',
  'field.date': 'Enter a real date: {label}',
  'field.date.short': 'Enter the year with four digits, like 1987',
  'field.date.early': 'Check the year. {year} is too long ago.',
  'field.date.future': 'Check the year. {year} is in the future.',
  'field.date.calendar': 'Check the year. {year} is in the future. Did you mean {meant}?',
  'field.date.young': 'Check your date of birth. You have to be {age} or older. If the date is right, continue.',
  'field.tooShort': 'Use at least {min} characters: {label}',
  'field.tooLong': 'Use {max} characters or fewer: {label}',
  'field.range': 'Enter a whole number from {min} to {max}: {label}',
  'field.masked': 'Enter this again, without the dots: {label}',
  'field.taken': 'Somebody else has this. Choose another one: {label}',
  'field.invalid': 'Check this: {label}',
} as const
