/** What is wrong with a row of a file of customers, and how to correct it. Operators read it. */
export const importErrorMessages = {
  'import.row.twice': 'The {label} of an earlier row is the same',
  'import.row.oneOf': 'Write {label} as one of {values}',
  'import.row.date': 'Write {label} as YYYY-MM-DD, such as 1990-02-28',
  'import.row.country': 'Write {label} as the two letters of a country, such as US',
  'import.row.tooLong': 'This row has more cells than the first row has names. Put a value with a comma in quotes.',
} as const
