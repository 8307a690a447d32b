/** What is wrong with a row of a file of customers, beyond a single answer. Operators read it. */
export const importErrorMessages = {
  'import.row.twice': 'This is in an earlier row, too: {label}',
  'import.row.oneOf': 'Write one of {values}: {label}',
  'import.row.date': 'Write the date as YYYY-MM-DD, such as 1990-02-28: {label}',
  'import.row.country': 'Write the two letters of a country, such as US: {label}',
  'import.row.tooLong': 'This row has more cells than the first row has names. Put a value with a comma in quotes.',
} as const
