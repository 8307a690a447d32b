import { describe, expect, it } from 'vitest'
import type { Country, CountryRow } from './Country.js'
import { countryCodes } from './countryCodes.js'
import { countryOf, defaultCountry, reachesThreshold } from './countryOf.js'
import { countryRows } from './countryRows.js'

const eea = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

describe('codes', () => {
  it('are the 249 of the standard and Kosovo, sorted, each once', () => {
    expect(countryCodes).toHaveLength(250)
    expect([...new Set(countryCodes)].sort()).toEqual(countryCodes)
  })

  it('all have a name in the runtime', () => {
    const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
    expect(countryCodes.filter(code => names.of(code) === undefined)).toEqual([])
  })
})

describe.each(Object.entries(countryRows) as [string, CountryRow][])('%s', (code, row) => {
  it('is a country, and says something of its own', () => {
    expect(countryCodes).toContain(code)
    expect(Object.keys(row).length).toBeGreaterThan(0)
  })

  it('has words for what it asks', () => {
    const country = countryOf(code)
    for (const part of [country.postcode, country.subdivision, country.city]) {
      if (part !== 'none') expect(part.label).toMatch(/^\S.*\S$/)
    }
    for (const word of [country.taxId, country.identifier, country.registrationNumber]) expect(word).toMatch(/\S/)
    expect(country.ownership.threshold).toBeGreaterThan(0)
    expect(country.ownership.threshold).toBeLessThanOrEqual(25)
  })
})

it('contacts are verified in the European Economic Area and nowhere else', () => {
  expect(countryCodes.filter(code => countryOf(code).contactVerification)).toEqual(eea)
})

it('a country without a row, an unknown one and none at all have the defaults', () => {
  for (const code of ['TH', 'ZZ', '', undefined, 'constructor', 5]) expect(countryOf(code)).toEqual(defaultCountry)
  expect(countryOf('US').ownership).toEqual({ threshold: 25 })
})

it.each([
  ['US', 24, false],
  ['US', 25, true],
  ['GB', 24, false],
  ['GB', 25, true],
  ['DE', 25, true],
  ['SG', 25, true],
  ['HK', 25, true],
  ['IN', 10, true],
  ['CO', 5, true],
  ['TH', 25, true],
])('[B3] in %s a share of %i makes an owner: %s', (code, percentage, answer) => {
  expect(reachesThreshold(percentage, countryOf(code).ownership)).toBe(answer)
})

it('[B3] takes everyone who owns 25% for an owner in every country', () => {
  for (const code of countryCodes) expect([code, reachesThreshold(25, countryOf(code).ownership)]).toEqual([code, true])
})

/** Countries for which Google's address data has no postal code. */
const withoutPostcode =
  'AE AG AQ AW BF BI BJ BQ BS BV BW BZ CD CF CG CI CK CM CW DJ DM FJ GA GD GM GQ HK KI KM ML MO MR MS NR NU PS QA RW SB SC SL ' +
  'SR SS ST SX SY TD TF TG TK TO TV UG VU WS YE ZW'

it('asks for no postal code where the address data of Google has none', () => {
  const asked = withoutPostcode.split(' ').filter(code => countryOf(code).postcode !== 'none')
  expect(asked).toEqual([])
})

it('adding a country is one row', () => {
  const row: CountryRow = { postcode: 'none', taxId: 'Shell number' }
  const expected: Country = { ...defaultCountry, postcode: 'none', taxId: 'Shell number' }
  expect(countryOf('TH', { ...countryRows, TH: row })).toEqual(expected)
})
