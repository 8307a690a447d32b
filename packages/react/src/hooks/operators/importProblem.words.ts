/** What is wrong with a row of a file of customers, beyond a single answer. Operators read it. */
export const importProblemWords = {
  'import.row.twice': 'This stands in an earlier row, too: {label}',
  'import.row.tooLong': 'This row has more cells than the first row has names. Put a value with a comma in quotes.',
} as const
