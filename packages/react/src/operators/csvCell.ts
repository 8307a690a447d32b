/** A spreadsheet takes a cell that begins like this for a formula, and a formula can send the sheet's data away. */
const formula = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/** A cell as CSV has it. */
export const csvCell = (value: string): string =>
  /[",;\t\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

/** A cell that is text for a spreadsheet, whatever is in it. */
export const safeCsvCell = (value: string): string => csvCell(formula.test(value) ? `'${value}` : value)

/** What a cell said before it was made safe: a file that was handed out, corrected and chosen again says it once more. */
export const readCsvCell = (value: string): string =>
  value.startsWith("'") && formula.test(value.slice(1)) ? value.slice(1) : value
