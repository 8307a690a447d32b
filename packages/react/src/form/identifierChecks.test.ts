import { countryCodes, countryOf } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { isDoubtful } from './identifierChecks.js'
import { formatOfKind, identifierKinds, sentIdentifier, shownIdentifier } from './identifierFormat.js'

const good: [kind: string, ...numbers: string[]][] = [
  ['US.taxId', '83-4021577'],
  ['US.identifier', '536-22-8726', '900-70-0000'],
  ['CA.identifier', '046 454 286'],
  ['BR.taxId', '16.727.230/0001-97', '12.ABC.345/01DE-35'],
  ['BR.identifier', '390.533.447-05'],
  ['GB.taxId', '1955839661'],
  ['DE.identifier', '36574261809'],
  ['FR.taxId', '552008443'],
  ['ES.taxId', 'A13585625'],
  ['ES.identifier', '54362315K'],
  ['IT.taxId', '00743110157'],
  ['NL.identifier', '111222333'],
  ['PL.taxId', '8567346215'],
  ['CH.taxId', 'CHE-100.155.212'],
  ['JP.taxId', '5835678256246'],
  ['AU.taxId', '83914571673'],
  ['NG.taxId', '12345678-0001'],
  ['AQ.taxId', 'anything'],
]
it.each(good)('takes a right %s', (kind, ...numbers) => {
  expect(numbers.filter(number => isDoubtful(kind, number))).toEqual([])
})

it.each([...identifierKinds, ...countryCodes.map(country => `${country}.postcode`).filter(kind => formatOfKind(kind))])(
  'shows an example of %s that fits, and that its own check takes',
  kind => {
    const format = formatOfKind(kind)
    if (!format) throw new Error(kind)
    expect(shownIdentifier(format.example, format)).toBe(format.example)
    // A National Insurance number that can be shown belongs to no one, and so it is none.
    if (kind !== 'GB.identifier') expect(isDoubtful(kind, sentIdentifier(format.example, format))).toBe(false)
  },
)

it.each([
  ['US.identifier', '000-12-3456'],
  ['US.postcode', '9410'],
  ['GB.postcode', 'AAAA 1AA'],
  ['CA.postcode', 'Z1A 0B1'],
  ['CA.identifier', '046 454 287'],
  ['BR.identifier', '390.533.447-06'],
  ['DE.identifier', '36574261808'],
  ['FR.taxId', '552008444'],
  ['IT.taxId', '00743110158'],
  ['PL.taxId', '8567346216'],
  ['AU.taxId', '83914571674'],
])('doubts a %s with a typo', (kind, number) => {
  expect(isDoubtful(kind, number)).toBe(true)
})

it('knows no postal code where the table of countries has none', () => {
  const none = countryCodes.filter(country => countryOf(country).postcode === 'none')
  expect(none.filter(country => formatOfKind(`${country}.postcode`))).toEqual([])
})
