import { countryCodes, countryOf } from '@grid-kyc/core'
import { formatAddress } from 'localized-address-format'
import { expect, it } from 'vitest'
import { addressText } from './addressText.js'

const german = { line1: 'Uferweg 3', city: 'Berlin', postalCode: '10997', country: 'Germany' }

it.each([
  [
    'US',
    {
      line1: '548 Market Street',
      line2: 'Suite 2',
      city: 'San Francisco',
      state: 'California',
      postalCode: '94104',
      country: 'United States',
    },
    '548 Market Street, Suite 2, San Francisco, California 94104, United States',
  ],
  ['DE', german, 'Uferweg 3, 10997 Berlin, Germany'],
  [
    'GB',
    { line1: '1 High Street', city: 'London', postalCode: 'SW1A 1AA', country: 'United Kingdom' },
    '1 High Street, London, SW1A 1AA, United Kingdom',
  ],
  [
    'JP',
    { line1: '千代田1-1', city: '千代田区', state: '東京都', postalCode: '100-0001', country: '日本' },
    '〒100-0001, 東京都, 千代田区, 千代田1-1, 日本',
  ],
  [
    'JP',
    { line1: '1-1 Chiyoda', city: 'Chiyoda', state: 'Tokyo', postalCode: '100-0001', country: 'Japan' },
    '1-1 Chiyoda, Chiyoda, Tokyo, 100-0001, Japan',
  ],
  [
    'AE',
    { line1: 'Street 1', city: 'Dubai', state: 'Dubai', country: 'United Arab Emirates' },
    'Street 1, Dubai, United Arab Emirates',
  ],
  ['DE', { ...german, state: 'Bayern' }, 'Uferweg 3, 10997 Berlin, Bayern, Germany'],
  ['XX', german, 'Uferweg 3, Berlin, 10997, Germany'],
])('writes an address in %s as it is written there', (code, texts, written) => {
  expect(addressText(texts, code, formatAddress)).toBe(written)
})

it('keeps a plain order until the formats are loaded', () => {
  expect(addressText(german, 'DE', undefined)).toBe('Uferweg 3, Berlin, 10997, Germany')
})

it('agrees with the table of countries on what an address must have', () => {
  const hasPart = (country: string, part: string) =>
    formatAddress({ postalCountry: country, [part]: '0' })
      .join('')
      .includes('0')
  const isNeeded = (country: string, part: 'postcode' | 'subdivision') => {
    const own = countryOf(country)[part]
    return own !== 'none' && own.needed
  }
  const differs = (part: 'postcode' | 'subdivision', name: string) =>
    countryCodes.filter(country => isNeeded(country, part) && !hasPart(country, name))
  expect(differs('postcode', 'postalCode')).toEqual([])
  expect(differs('subdivision', 'administrativeArea')).toEqual([])
  // North Korea's are known to no sender.
  const none = countryCodes.filter(country => countryOf(country).postcode === 'none')
  expect(none.filter(country => hasPart(country, 'postalCode'))).toEqual(['KP'])
})
