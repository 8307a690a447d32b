import { describe, expect, it } from 'vitest'
import { spreadsheetDamage } from './spreadsheetDamage.js'

const now = Date.UTC(2026, 4, 4, 12)
const found = (cells: Parameters<typeof spreadsheetDamage>[0]) =>
  spreadsheetDamage(cells, now).map(({ column, damage }) => `${column} ${damage}`)

describe('any cell', () => {
  it.each(['8.34022E+8', '8,34022E+8', '1e9', '-1.2E+20', '+1E+5', '12E+5'.slice(1)])('was shortened: %s', value => {
    expect(found({ businessTaxId: value })).toEqual(['businessTaxId shortened'])
  })

  it.each([
    '#REF!',
    '#N/A',
    '#NAME?',
    '#VALUE!',
    '#DIV/0!',
    '#NULL!',
    '#NUM!',
    '#SPILL!',
    '#CALC!',
    '#GETTING_DATA',
    '#ref!',
  ])('is a formula that failed: %s', value => {
    expect(found({ fullName: value })).toEqual(['fullName formula'])
  })

  it.each(['E+8', '8E', '12.5E+8', '8.3E-8', 'x1E+5', '1E+5x', 'REF!', '#REF!!', '#4 Main St', '#REFUND', ' #N/A'])(
    'is as it was typed: %s',
    value => {
      expect(found({ fullName: value })).toEqual([])
    },
  )
})

describe('a date of birth', () => {
  it.each(['33000', '4567', '33000.5', '33000,5'])('is a day’s number: %s', value => {
    expect(found({ birthDate: value })).toEqual(['birthDate serialDate'])
  })

  it.each(['2026-05-06', '2062-01-01', '1899-12-31', '0000-01-01'])('has a year that cannot be meant: %s', value => {
    expect(found({ birthDate: value })).toEqual(['birthDate year'])
  })

  it.each([
    '2026-05-05',
    '1900-01-01',
    '1990-02-28',
    '123456',
    '330',
    '33000.',
    '14.03.1987',
    '1899-1-1',
    'x2062-01-01',
    '2062-01-01x',
  ])('is as it was typed: %s', value => {
    expect(found({ birthDate: value })).toEqual([])
  })

  it('counts days by the clock where no other time is given', () => {
    const tomorrow = new Date(Date.now() + 86_400_000 * 3).toISOString().slice(0, 10)
    expect(spreadsheetDamage({ birthDate: tomorrow })).toEqual([{ column: 'birthDate', damage: 'year' }])
  })
})

describe('a number that may begin with zeros', () => {
  it.each(['US', 'DE', 'ES', 'FR', 'IT', 'MX'])('lacks one in a postal code of %s', country => {
    expect(found({ country, postalCode: '2134' })).toEqual(['postalCode leadingZeros'])
    expect(found({ country, postalCode: '02134' })).toEqual([])
    expect(found({ country, postalCode: '213' })).toEqual([])
    expect(found({ country, postalCode: '213x' })).toEqual([])
  })

  it('lacks one in a tax number of a US business alone', () => {
    expect(found({ country: 'US', businessTaxId: '12345678' })).toEqual(['businessTaxId leadingZeros'])
    expect(found({ country: 'DE', businessTaxId: '12345678' })).toEqual([])
    expect(found({ businessTaxId: '12345678' })).toEqual([])
  })

  it('lacks none where its length is not fixed', () => {
    expect(found({ country: 'GB', postalCode: '2134' })).toEqual([])
    expect(found({ country: 'US', businessRegistrationNumber: '2134' })).toEqual([])
  })
})

it('names every damaged cell of a row', () => {
  expect(found({ birthDate: '33000', country: 'US', postalCode: '2134', fullName: 'Ada', email: '#N/A' })).toEqual([
    'birthDate serialDate',
    'postalCode leadingZeros',
    'email formula',
  ])
})
