import { allFields, type FieldRow, fieldRows, setValueAt, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { identifierFormat, sentIdentifier, shownIdentifier, typedIdentifier } from './identifierFormat.js'

const { business, individual, beneficialOwner } = allFields
const rowAt = (table: typeof business | typeof individual | typeof beneficialOwner, path: string): FieldRow =>
  fieldRows(table).find(each => each.path === path) as FieldRow

const inBusiness = (name: string, country: string) =>
  [rowAt(business, `businessInfo.${name}`), setValueAt({}, 'businessInfo.country', country)] as const
const ofPerson = (countryOfIssuance: string) =>
  [
    rowAt(beneficialOwner, 'personalInfo.identifier'),
    { personalInfo: { idType: 'NON_US_TAX_ID', countryOfIssuance } } as Values,
  ] as const

/** A number as it is read, and as it is sent where that is not the same. */
type Case = readonly [country: string, shown: string, sent?: string]

const taxIds: Case[] = [
  ['US', '12-3456789'],
  ['CA', '12345 6782', '123456782'],
  ['MX', 'MAB9307148T4'],
  ['BR', '16.727.230/0001-97'],
  ['GB', '19558 39661', '1955839661'],
  ['IE', '6433435F'],
  ['DE', '181/815/08155'],
  ['FR', '552 008 443', '552008443'],
  ['ES', 'A13585625'],
  ['IT', '00743110157'],
  ['NL', '111222333'],
  ['PL', '856-734-62-15', '8567346215'],
  ['CH', 'CHE-100.155.212'],
  ['IN', 'AAPCE1234K'],
  ['SG', '00192200M'],
  ['HK', '12345678'],
  ['JP', '5835678256246'],
  ['AU', '83 914 571 673', '83914571673'],
  ['NG', '12345678-0001'],
  ['KE', 'P051365947M'],
  ['ZA', '0001339050'],
  ['PH', '239-393-000-000'],
]
const registrationNumbers: Case[] = [
  ['GB', '01234567'],
  ['FR', '552 008 443', '552008443'],
  ['NL', '12345678'],
  ['PL', '0000123456'],
  ['CH', 'CHE-100.155.212'],
  ['SG', '00192200M'],
  ['HK', '12345678'],
  ['AU', '004 085 616', '004085616'],
]
const identifiers: Case[] = [
  ['US', '123-45-6789'],
  ['CA', '046 454 286', '046454286'],
  ['MX', 'GODE561231GR8'],
  ['BR', '390.533.447-05'],
  ['GB', 'QQ 12 34 56 C', 'QQ123456C'],
  ['IE', '6433435F'],
  ['DE', '36 574 261 809', '36574261809'],
  ['FR', '30 23 217 600 053', '3023217600053'],
  ['ES', '54362315K'],
  ['IT', 'RCCMNL83S18D969H'],
  ['NL', '111222333'],
  ['PL', '44051401359'],
  ['IN', 'AAPPE1234K'],
  ['SG', 'S1234567D'],
  ['HK', 'A123456(3)'],
  ['JP', '6214 9832 0257', '621498320257'],
  ['AU', '123 456 782', '123456782'],
  ['KE', 'A004416331M'],
  ['ZA', '7503305044089'],
  ['PH', '239-393-000-000'],
]
const numbers = [
  ...taxIds.map(each => ({ each, as: 'taxId', at: inBusiness('taxId', each[0]) })),
  ...registrationNumbers.map(each => ({
    ...{ each, as: 'registrationNumber', at: inBusiness('registrationNumber', each[0]) },
  })),
  ...identifiers.map(each => ({ each, as: 'identifier', at: ofPerson(each[0]) })),
].map(({ each: [country, shown, sent = shown], as, at: [row, values] }) => ({
  ...{ kind: `${country}.${as}`, row, values, shown, sent },
}))

describe.each(numbers)('$kind', ({ kind, row, values, shown, sent }) => {
  const format = identifierFormat(row, values)
  if (!format) throw new Error(`${kind} has no format.`)

  it('is explained by an example that is shown as it is', () => {
    expect(format).toMatchObject({ kind, example: shown })
    expect(shownIdentifier(shown, format)).toBe(shown)
  })

  it('is sent as its office writes it, however it was typed', () => {
    expect(sentIdentifier(shown, format)).toBe(sent)
    if (format.separator) return
    const typed = shown.replace(/[^A-Z\d]/g, '').toLowerCase()
    expect(shownIdentifier(typed, format)).toBe(shown)
    expect(sentIdentifier(typed, format)).toBe(sent)
    expect(sentIdentifier(` ${[...typed].join(' ')} `, format)).toBe(sent)
  })
})

describe('which number is asked for', () => {
  const owner = rowAt(beneficialOwner, 'personalInfo.identifier')
  const kindOf = (row: FieldRow, values: Values) => identifierFormat(row, values)?.kind

  it.each([
    ['an SSN', { idType: 'SSN' }, 'US.identifier'],
    ['an ITIN', { idType: 'ITIN' }, 'US.identifier'],
    ['an EIN', { idType: 'EIN' }, 'US.taxId'],
    ['another country’s', { idType: 'NON_US_TAX_ID', countryOfIssuance: 'DE' }, 'DE.identifier'],
    ['a number of a country without a known form', { idType: 'NON_US_TAX_ID', countryOfIssuance: 'AQ' }, undefined],
    ['a number of a country that is not chosen', { idType: 'NON_US_TAX_ID', countryOfIssuance: '' }, undefined],
    ['a number before its type is chosen', {}, undefined],
  ])('of an owner: %s', (_what, personalInfo, kind) => {
    expect(kindOf(owner, { personalInfo })).toBe(kind)
  })

  it('of a person without a type is the US one, and of one with another country’s type that country’s', () => {
    const row = rowAt(individual, 'identifier')
    expect(kindOf(row, {})).toBe('US.identifier')
    expect(kindOf(row, { idType: 'NON_US_TAX_ID', countryOfIssuance: 'BR' })).toBe('BR.identifier')
  })

  it('of a business is its country’s, and none before that is chosen', () => {
    const taxId = rowAt(business, 'businessInfo.taxId')
    expect(kindOf(taxId, {})).toBeUndefined()
    expect(kindOf(taxId, { businessInfo: { country: 7 } })).toBeUndefined()
    expect(kindOf(taxId, { businessInfo: { country: 'constructor' } })).toBeUndefined()
  })

  it('of an address is its country’s postal code', () => {
    expect(kindOf(rowAt(business, 'address.postalCode'), { address: { country: 'US' } })).toBe('US.postcode')
    expect(kindOf(rowAt(business, 'address.postalCode'), { address: { country: 'AE' } })).toBeUndefined()
  })

  it('is none for a field that is no number', () => {
    expect(kindOf(rowAt(business, 'address.city'), { address: { country: 'US' } })).toBeUndefined()
    expect(kindOf(rowAt(individual, 'fullName'), {})).toBeUndefined()
  })
})

describe('a number that does not fit its mask', () => {
  const format = { kind: 'CH.taxId', masks: ['CHE-###.###.###'], example: '', isSentGrouped: true }

  it.each([
    ['too short', 'che-100.155.21', 'CHE-100.155.21'],
    ['too long', 'che-100.155.2123', 'CHE-100.155.2123'],
    ['a letter where a digit goes', 'che-1o0.155.212', 'CHE-1O0.155.212'],
    ['a letter that is not Latin', 'çhe-100.155.212', 'ÇHE-100.155.212'],
  ])('stays as it was typed: %s', (_what, typed, kept) => {
    expect(shownIdentifier(typed, format)).toBe(kept)
    expect(sentIdentifier(typed, format)).toBe(kept)
  })
})

describe('typing', () => {
  const ein = { kind: 'US.taxId', masks: ['##-#######'], example: '' }
  const typed = (text: string, format: Parameters<typeof typedIdentifier>[2]) =>
    [...text].reduce((before, letter) => typedIdentifier(before, before + letter, format), '')

  it('puts each separator before the sign that follows it, and none after the last', () => {
    expect(typed('12', ein)).toBe('12')
    expect(typed('123', ein)).toBe('12-3')
    expect(typed('123456789', ein)).toBe('12-3456789')
  })

  it('keeps what fits no mask, and what is changed in the middle or deleted', () => {
    expect(typed('12x', ein)).toBe('12x')
    expect(typedIdentifier('12-3', '12-', ein)).toBe('12-')
    expect(typedIdentifier('12-3', '12-4', ein)).toBe('12-4')
    expect(typedIdentifier('12-3', '192-3', ein)).toBe('192-3')
    expect(typed('ab 1', { kind: 'DE.taxId', masks: [], example: '' })).toBe('ab 1')
  })

  it('groups what is pasted into an empty field', () => {
    expect(typedIdentifier('', '123456789', ein)).toBe('12-3456789')
  })
})
