import { allFields, type FieldRow, fieldRows, setValueAt, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import {
  formatOfKind,
  identifierFormat,
  sentIdentifier,
  shownIdentifier,
  taxIdTypeOf,
  typedIdentifier,
} from './identifierFormat.js'

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

/** The forms of a number beside the usual one: as it is typed, as it is shown, and as it is sent where that is not the same. */
const otherForms: [kind: string, typed: string, shown: string, sent?: string][] = [
  ['MX.identifier', 'gode561231gr8', 'GODE561231GR8'],
  ['MX.taxId', 'gode 561231 gr8', 'GODE561231GR8'],
  ['IE.taxId', '643 3435 fa', '6433435FA'],
  ['IE.identifier', '643 3435 fa', '6433435FA'],
  ['DE.registrationNumber', 'hrb123456b', 'HRB 123456 B'],
  ['DE.registrationNumber', 'pr1', 'PR 1'],
  ['FR.registrationNumber', '55200844300013', '552 008 443 00013', '55200844300013'],
  ['ES.taxId', '54362315k', '54362315K'],
  ['IT.taxId', 'rccmnl83s18d969h', 'RCCMNL83S18D969H'],
  ['PL.identifier', '8567346215', '856-734-62-15', '8567346215'],
  ['IN.taxId', '29aapce1234k1z5', '29AAPCE1234K1Z5'],
  ['IN.registrationNumber', 'u72200 ka 2004 ptc 033028', 'U72200KA2004PTC033028'],
  ['IN.registrationNumber', 'aab1234', 'AAB-1234', 'AAB1234'],
  ['SG.taxId', '1999 12345 k', '199912345K'],
  ['SG.registrationNumber', 't08 gb 0001a', 'T08GB0001A'],
  ['HK.taxId', '12345678000', '12345678-000', '12345678000'],
  ['HK.taxId', '1234567800001020', '12345678-000-01-02-0', '1234567800001020'],
  ['HK.registrationNumber', '12345678000', '12345678-000', '12345678000'],
  ['HK.registrationNumber', '1234567800001020', '12345678-000-01-02-0', '1234567800001020'],
  ['HK.identifier', 'ab1234563', 'AB123456(3)'],
  ['JP.registrationNumber', '5835 6782 56246', '5835678256246'],
  ['AU.identifier', '12345678', '123 456 78', '12345678'],
  ['NG.taxId', '123 456 7890', '1234567890'],
  ['NG.taxId', '123 456 7890 123', '1234567890123'],
  ['NG.identifier', '123456780001', '12345678-0001'],
  ['NG.identifier', '12345678901', '12345678901'],
  ['ZA.identifier', '0001 339 050', '0001339050'],
  ['PH.taxId', '239393000', '239-393-000'],
  ['PH.taxId', '23939300000000', '239-393-000-00000'],
  ['PH.identifier', '239393000', '239-393-000'],
]

it.each(otherForms)('takes %s in the form %s', (kind, typed, shown, sent = shown) => {
  const format = formatOfKind(kind)
  expect(format && [shownIdentifier(typed, format), sentIdentifier(typed, format)]).toEqual([shown, sent])
})

it.each([
  ['CH.identifier', '756.9217.0769.85'],
  ['DE.registrationNumber', 'HRB 99001'],
  ['IN.registrationNumber', 'U72200KA2004PTC033028'],
  ['JP.registrationNumber', '0100-01-123456'],
  ['NG.identifier', '12345678-0001'],
  ['ZA.registrationNumber', '2015/123456/07'],
])('has an example of %s in its usual form: %s', (kind, example) => {
  const format = formatOfKind(kind)
  expect(format?.example).toBe(example)
  expect(format && shownIdentifier(example, format)).toBe(example)
})

describe('what is written around a number', () => {
  it.each([
    ['US.taxId', 'W9: 12-3456789', '12-3456789'],
    ['US.taxId', '2 W99:12-3456789', '12-3456789'],
    ['MX.taxId', 'Form 2 of 3: ABC010101AB9', 'ABC010101AB9'],
    ['BR.taxId', 'CNPJ A2.ABC.345/01DE-35', 'A2.ABC.345/01DE-35'],
    ['ES.taxId', 'Tax Nr. # A13585625', 'A13585625'],
    ['MX.taxId', 'Tax Nr. # ABC010101AB9', 'ABC010101AB9'],
    ['ES.taxId', '54362315K NIF', '54362315K'],
    ['ES.taxId', '54362315K - NIF/D.N.I.', '54362315K'],
    ['IE.taxId', 'PPS6433435F', '6433435F'],
    ['NL.taxId', 'BTW111222333NL', '111222333'],
    ['DE.taxId', 'Steuer Nummer 181 / 815 / 08155', '181/815/08155'],
    ['DE.taxId', 'St.Nr.181/815/08155', '181/815/08155'],
    ['GB.registrationNumber', '123456', '00123456'],
  ])('is no part of it: %s in %s', (kind, typed, sent) => {
    const format = formatOfKind(kind)
    expect(format && sentIdentifier(typed, format)).toBe(sent)
  })

  it.each([
    ['US.taxId', '2: 12-3456789'],
    ['US.taxId', '99123456789'],
    ['US.taxId', '12 X 3456789'],
    ['MX.taxId', '010101AB9'],
    ['NL.registrationNumber', '1234567'],
    ['GB.registrationNumber', '12345'],
    ['DE.taxId', 'K181/815/08155'],
    ['DE.taxId', '181/815/08155X'],
    ['US.taxId', ''],
    ['US.taxId', 'EIN:'],
  ])('stays where it may be a part of it: %s in %s', (kind, typed) => {
    const format = formatOfKind(kind)
    expect(format && sentIdentifier(typed, format)).toBe(typed)
  })
})

it('knows no format of what is no kind of number', () => {
  for (const kind of ['', 'US', 'US.', '.taxId', 'AE.postcode', '.postcode', 'constructor', 'US.toString']) {
    expect(formatOfKind(kind), kind).toBeUndefined()
  }
})

it.each([
  ['9', 'ITIN'],
  ['912-34-5678', 'ITIN'],
  [' (9', 'ITIN'],
  ['•••9', 'ITIN'],
  ['129-34-5678', 'SSN'],
  ['', 'SSN'],
  [undefined, 'SSN'],
  [9, 'SSN'],
  [{ toString: () => '9' }, 'SSN'],
])('the tax ID %j of the US is an %s', (identifier, type) => {
  expect(taxIdTypeOf(identifier)).toBe(type)
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
    for (const idType of [undefined, '', 7]) expect(kindOf(row, { idType })).toBe('US.identifier')
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
    const visible = rowAt(individual, 'identifier')
    expect(kindOf({ ...visible, field: { ...visible.field, control: 'text' } }, {})).toBeUndefined()
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
    expect(typedIdentifier('123', '123', ein)).toBe('123')
    expect(typedIdentifier('123', '12', ein)).toBe('12')
    expect(typedIdentifier('••', '••6', ein)).toBe('••6')
    expect(typedIdentifier('*', '*123', ein)).toBe('*123')
    expect(typed('ab 1', { kind: 'DE.taxId', masks: [], example: '' })).toBe('ab 1')
  })

  it('groups what is pasted into an empty field', () => {
    expect(typedIdentifier('', '123456789', ein)).toBe('12-3456789')
  })
})
