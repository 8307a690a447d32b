import { expect, it } from 'vitest'
import { csvCell, readCsvCell, safeCsvCell } from './csvCell.js'

it.each([
  ['Ada Miller', 'Ada Miller'],
  ['Tidal Supply, LLC', '"Tidal Supply, LLC"'],
  ['5" pipe', '"5"" pipe"'],
  ['two\nlines', '"two\nlines"'],
  ['', ''],
])('%j is written %s', (value, cell) => {
  expect(csvCell(value)).toBe(cell)
})

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1+1', '=HYPERLINK("https://evil.example","x")'])(
  'a spreadsheet takes %j for text, and it is read as it was',
  value => {
    const cell = safeCsvCell(value)
    expect(cell.replace(/^"/, '')).toMatch(/^'/)
    expect(readCsvCell(cell.replace(/^"|"$/g, '').replaceAll('""', '"'))).toBe(value)
  },
)

it("leaves an apostrophe that is a name's own", () => {
  expect(readCsvCell("'t Hooft")).toBe("'t Hooft")
  expect(safeCsvCell("'t Hooft")).toBe("'t Hooft")
})
