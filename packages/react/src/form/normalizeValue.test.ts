import { allFields, type FieldRow, type FieldTable, fieldAt, fieldRows, setValueAt, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { typedIdentifier } from './identifierFormat.js'
import { sentValue, shownValue } from './normalizeValue.js'

function rowAt(table: FieldTable, path: string): FieldRow {
  const row = fieldRows(table).find(each => each.path === path)
  if (!row) throw new Error(`No row at ${path}: ${String(fieldAt(table, path))}`)
  return row
}
const { business, individual, beneficialOwner } = allFields

describe('sentValue', () => {
  it.each([
    ['blanks around it', 'Zoe Adler ', 'Zoe Adler'],
    ['several blanks', 'Zoe \u00A0  Adler', 'Zoe Adler'],
    ['zero-width and direction marks', '\u200B\u202AZoe\uFEFF Adler\u202C\u200D', 'Zoe Adler'],
    ['full-width letters', '\uFF3A\uFF4F\uFF45\u3000Adler', 'Zoe Adler'],
    ['joiners inside a word', 'علی\u200Cرضا احمدی', 'علی\u200Cرضا احمدی'],
    ['a dash in a name', 'Zoe Adler-Ruiz', 'Zoe Adler-Ruiz'],
  ])('cleans a name of %s', (_what, typed, sent) => {
    expect(sentValue(rowAt(individual, 'fullName'), typed, {})).toBe(sent)
  })

  it('keeps the lines of a text', () => {
    const row = rowAt(business, 'businessInfo.purposeOfAccountOtherDescription')
    expect(sentValue(row, '  Payroll  for\u00A0staff \r\n and suppliers\n', {})).toBe(
      'Payroll for staff\nand suppliers',
    )
  })

  it('cleans an email address', () => {
    expect(sentValue(rowAt(individual, 'email'), '\u2066zoe@example.com\u2069 ', {})).toBe('zoe@example.com')
  })

  const taxId: [country: string, typed: string, sent: string][] = [
    ['US', '\u00A083–4021577', '83-4021577'],
    ['US', '834021577', '83-4021577'],
    ['US', '８３－４０２１５７７', '83-4021577'],
    ['US', '٨٣٤٠٢١٥٧٧', '83-4021577'],
    ['US', '83402157', '83402157'],
    ['CA', '12345 6782', '123456782'],
    ['MX', 'abc 010101 ab9', 'ABC 010101 AB9'],
    ['BR', '12abc34501de35', '12.ABC.345/01DE-35'],
    ['BR', '16727230000197', '16.727.230/0001-97'],
    ['GB', '19558 39661', '1955839661'],
    ['FR', '552.008.443', '552008443'],
    ['DE', '181/815/08155', '181/815/08155'],
    ['ES', 'a13585625', 'A13585625'],
    ['IT', '00743 110157', '00743110157'],
    ['NL', '111.222.333', '111222333'],
    ['PL', '8567346215', '8567346215'],
    ['CH', 'che100155212', 'CHE-100.155.212'],
    ['IN', 'aapce1234k', 'AAPCE1234K'],
    ['JP', '5835-6782-56246', '5835678256246'],
    ['AU', '83914571673', '83914571673'],
    ['NG', '123456780001', '12345678-0001'],
    ['KE', 'p051365947m', 'P051365947M'],
    ['PH', '239393000000', '239-393-000-000'],
    ['AQ', ' 12–34 ', '12-34'],
  ]
  it.each(taxId)('sends the tax number of a business in %s typed as %s', (country, typed, sent) => {
    const values = setValueAt({}, 'businessInfo.country', country)
    expect(sentValue(rowAt(business, 'businessInfo.taxId'), typed, values)).toBe(sent)
  })

  it('knows which number of a person is asked for', () => {
    const personal = (idType: string, countryOfIssuance?: string): Values => ({
      personalInfo: { idType, countryOfIssuance },
    })
    const row = rowAt(beneficialOwner, 'personalInfo.identifier')
    expect(sentValue(row, '123456789', personal('SSN'))).toBe('123-45-6789')
    expect(sentValue(row, '123 45 6789', personal('ITIN'))).toBe('123-45-6789')
    expect(sentValue(row, '123456789', personal('EIN'))).toBe('12-3456789')
    expect(sentValue(row, '36 574 261 809', personal('NON_US_TAX_ID', 'DE'))).toBe('36574261809')
    expect(sentValue(row, '390 533 447 05', personal('NON_US_TAX_ID', 'BR'))).toBe('390.533.447-05')
    expect(sentValue(row, '36 574', personal('NON_US_TAX_ID'))).toBe('36 574')
    expect(sentValue(rowAt(individual, 'identifier'), '123456789', {})).toBe('123-45-6789')
  })

  it('never touches what the proxy masked', () => {
    expect(sentValue(rowAt(individual, 'identifier'), '•••••6789', {})).toBe('•••••6789')
  })
})

it('shows a number in groups where it is sent without', () => {
  const values = setValueAt({}, 'businessInfo.country', 'FR')
  expect(shownValue(rowAt(business, 'businessInfo.taxId'), '552008443', values)).toBe('552 008 443')
})

it('groups digits while they are typed at the end, and nowhere else', () => {
  const format = { kind: 'US.identifier', mask: '###-##-####', example: '' }
  let text = ''
  for (const digit of '123456789') text = typedIdentifier(text, text + digit, format)
  expect(text).toBe('123-45-6789')
  expect(typedIdentifier('123-45-6789', '123-45-678', format)).toBe('123-45-678')
  expect(typedIdentifier('123-45-6789', '1923-45-6789', format)).toBe('1923-45-6789')
  expect(typedIdentifier('', '123456789', format)).toBe('123-45-6789')
  expect(typedIdentifier('123-45-6789', '123-45-67890', format)).toBe('123-45-67890')
})
