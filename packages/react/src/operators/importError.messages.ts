/** What is wrong with a row of a file of customers, and how to correct it. Operators read it. */
export const importErrorMessages = {
  'import.row.twice': 'The {label} of an earlier row is the same',
  'import.row.oneOf': 'Write {label} as one of {values}',
  'import.row.date': 'Write {label} as YYYY-MM-DD, such as 1990-02-28',
  'import.row.country': 'Write {label} as the two letters of a country, such as US',
  'import.damage.shortened':
    'A spreadsheet shortened the number in {label}. Format the column as text, and enter the number again',
  'import.damage.formula': 'A formula in {label} has no result. Enter the value itself',
  'import.damage.serialDate':
    'A spreadsheet turned the date in {label} into a number. Format the column as text, and write it as YYYY-MM-DD',
  'import.damage.leadingZeros':
    'The zeros at the beginning of {label} are gone. Format the column as text, and enter the number again',
  'import.damage.year': 'Check the year in {label}. It is too long ago, or in the future',
  'import.row.tooLong': 'This row has more cells than the first row has names. Put a value with a comma in quotes.',
} as const
