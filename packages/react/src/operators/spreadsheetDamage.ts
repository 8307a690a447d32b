import type { CustomerImportColumn } from '@grid-kyc/core'

/** What a spreadsheet does to a value when a file is opened in it and saved. */
export type SpreadsheetDamage = 'shortened' | 'formula' | 'serialDate' | 'leadingZeros' | 'year'

type Cells = Readonly<Partial<Record<CustomerImportColumn, string>>>

const shortened = /^[+-]?\d(?:[.,]\d+)?E\+?\d+$/i
const formulaError = /^#(?:REF|N\/A|NAME|VALUE|DIV\/0|NULL|NUM|SPILL|CALC|GETTING_DATA)[!?]?$/i
const serialDate = /^\d{4,5}(?:[.,]\d+)?$/
/** How many digits a number has where it may begin with zeros. */
const digitsOf: Readonly<Record<string, number>> = {
  ...Object.fromEntries(['US', 'DE', 'ES', 'FR', 'IT', 'MX'].map(country => [`${country}.postalCode`, 5])),
  'US.businessTaxId': 9,
}
/** It may be tomorrow already where the customer is. */
const latestZoneMs = 14 * 3_600_000
const earliestYear = 1900

function damageOf(
  column: CustomerImportColumn,
  value: string,
  cells: Cells,
  now: number,
): SpreadsheetDamage | undefined {
  if (shortened.test(value)) return 'shortened'
  if (formulaError.test(value)) return 'formula'
  if (column === 'birthDate') {
    if (serialDate.test(value)) return 'serialDate'
    const isDate = /^\d{4}-\d\d-\d\d$/.test(value)
    const latest = new Date(now + latestZoneMs).toISOString().slice(0, 10)
    return isDate && (value > latest || Number(value.slice(0, 4)) < earliestYear) ? 'year' : undefined
  }
  const digits = digitsOf[`${cells.country}.${column}`]
  return digits !== undefined && /^\d+$/.test(value) && value.length === digits - 1 ? 'leadingZeros' : undefined
}

/** The values of a row that a spreadsheet has damaged, or that cannot be meant, by column. */
export const spreadsheetDamage = (
  cells: Cells,
  now = Date.now(),
): { column: CustomerImportColumn; damage: SpreadsheetDamage }[] =>
  (Object.entries(cells) as [CustomerImportColumn, string][]).flatMap(([column, value]) => {
    const damage = damageOf(column, value, cells, now)
    return damage ? [{ column, damage }] : []
  })
