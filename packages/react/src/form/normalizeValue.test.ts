import { allFields, type FieldRow, type FieldTable, fieldAt, fieldRows, setValueAt, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { formatOfKind, typedIdentifier } from './identifierFormat.js'
import { isNumeric } from './isNumeric.js'
import { isPersonName, sentValue, shownValue } from './normalizeValue.js'

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

  it.each([
    ['control characters and fillers', 'Zoe\u0007\u3164 Ad\u0000ler\u034F', 'Zoe Adler'],
    ['tabs and line breaks', 'Zoe\tAdler\n', 'Zoe Adler'],
    ['a right-to-left mark', '\u200Fשרה כהן\u200E', 'שרה כהן'],
    ['accents as characters of their own', 'Jose\u0301 Nun\u0303ez', 'José Nuñez'],
    ['half-width Japanese letters', 'ﾔﾏﾀﾞ ﾀﾛｳ', 'ヤマダ タロウ'],
    ['ligatures of a PDF', 'Gri\uFB03n', 'Griffin'],
    ['an apostrophe as it was typed', "O’Neil ʻOkina D'Arcy", "O’Neil ʻOkina D'Arcy"],
    ['an emoji of several characters', '👩‍🚀 Ada ❤️ Miller', 'Ada Miller'],
    ['emoji with a colour, a flag and a key', 'Ada 👍🏽 Miller 🇩🇪 3️⃣', 'Ada Miller 3'],
    ['signs of names that are no emoji', 'Ada Miller ® ™ © & Söhne 2', 'Ada Miller ® ™ © & Söhne 2'],
    ['the comma at the end of a copied line', 'Ada Miller, ', 'Ada Miller'],
    ['a title and a suffix', 'Dr. Ada Miller, Jr.', 'Dr. Ada Miller, Jr.'],
    ['a character with two forms', '\uFA19田 太郎', '\uFA19田 太郎'],
    ['parts of Korean syllables', '\u1112\u1161\u11AB 지민', '한 지민'],
  ])('cleans a name of %s', (_what, typed, sent) => {
    expect(sentValue(rowAt(individual, 'fullName'), typed, {})).toBe(sent)
  })

  it('drops emoji from names of people alone', () => {
    for (const name of ['firstName', 'middleName', 'lastName']) {
      expect(sentValue(rowAt(beneficialOwner, `personalInfo.${name}`), '🙂 Ada', {})).toBe('Ada')
    }
    for (const name of ['primaryContactFirstName', 'primaryContactLastName']) {
      expect(sentValue(rowAt(business, `businessInfo.${name}`), 'Ada 👩‍🚀', {})).toBe('Ada')
    }
    expect(sentValue(rowAt(business, 'businessInfo.doingBusinessAs'), 'I ❤️ Tacos', {})).toBe('I ❤️ Tacos')
  })

  it.each([
    [
      '423220',
      ' 423220 ',
      '42 3220',
      '42-3220',
      'NAICS 423220',
      'NAICS: 423220',
      '#423220',
      '423220 - Home furnishings',
    ],
    ['42', '42'],
    ['bakery', ' bakery '],
    ['423220, 541511', '423220, 541511'],
  ])('sends the code %s', (sent, ...typed) => {
    for (const text of typed) expect(sentValue(rowAt(business, 'businessInfo.naicsCode'), text, {})).toBe(sent)
  })

  it.each([
    ['mailto:zoe@example.com', 'zoe@example.com'],
    [`E-${'mail'}: zoe@example.com`, 'zoe@example.com'],
    ['zoe@example.com (work)', 'zoe@example.com'],
    ['“zoe@example.com”', 'zoe@example.com'],
    ['zoe@example.com/', 'zoe@example.com'],
    ['https://zoe@example.com', 'zoe@example.com'],
    ['zoe@example.com zoe@example.com', 'zoe@example.com'],
    ['zoe@example.com; bob@example.com', 'zoe@example.com; bob@example.com'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['mailto:zoe@example.com?subject=Hi', 'zoe@example.com'],
    ['Zoe Adler <zoe@example.com>', 'zoe@example.com'],
    ['<zoe@example.com>', 'zoe@example.com'],
    [' zoe@example.com. ', 'zoe@example.com'],
    ['zoe@example.com,', 'zoe@example.com'],
    ['zoe @ example.com', 'zoe@example.com'],
    ['zoe＠example.com', 'zoe@example.com'],
    ['zoe@münchen.example', 'zoe@xn--mnchen-3ya.example'],
    ['zoe+a?b@example.com', 'zoe+a?b@example.com'],
    ['zoe', 'zoe'],
    ['@example.com', '@example.com'],
  ])('reads the email address %s', (typed, sent) => {
    expect(sentValue(rowAt(individual, 'email'), typed, {})).toBe(sent)
  })

  const postcodes: [country: string, sent: string, ...typed: string[]][] = [
    ['US', '94104', ' 94104 ', '９４１０４', 'CA 94104'],
    ['US', '94104-1234', '941041234', '94104 1234', '94104–1234'],
    ['PR', '00901', '00901'],
    ['CA', 'K1A 0B6', 'k1a0b6', 'K1A-0B6', 'k1a 0b6'],
    ['GB', 'SW1A 1AA', 'sw1a1aa', 'SW1A1AA', 'sw1a  1aa'],
    ['GB', 'M1 1AE', 'm11ae'],
    ['GB', 'EC1A 1BB', 'ec1a-1bb'],
    ['NL', '1012 AB', '1012ab', 'NL-1012 AB', '1012\u00A0AB'],
    ['JP', '100-0001', '〒100-0001', '1000001', '１００－０００１', '100ー0001'],
    ['BR', '01304-001', '01304001', 'CEP 01304-001', '01.304-001'],
    ['DE', '10997', 'D-10997', 'DE-10997', '10 997'],
    ['CH', '8001', 'CH-8001', ' 8001'],
    ['FR', '75001', 'F-75001', '75 001'],
    ['AT', '1010', 'A-1010'],
    ['IE', 'D02 X285', 'd02x285', 'D02-X285'],
    ['SE', '114 55', '11455', 'SE-114 55'],
    ['CZ', '110 00', '11000'],
    ['PL', '00-950', '00950', '00 950'],
    ['PT', '1000-205', '1000205'],
    ['IN', '110001', '110 001'],
    ['SG', '018956', '018 956'],
    ['MT', 'VLT 1117', 'vlt1117'],
    ['AR', 'C1002AAA', 'c1002aaa'],
    ['LV', 'LV-1010', 'lv1010'],
    ['ES', '28013', 'E-28013'],
    ['ZZ', 'AB-1', 'ab–1'],
    ['GB', 'NOT A CODE', 'not a code'],
  ]
  it.each(postcodes.flatMap(([country, sent, ...typed]) => typed.map(each => [each, country, sent])))(
    'sends the postal code %s of %s as %s',
    (typed, country, sent) => {
      expect(sentValue(rowAt(individual, 'address.postalCode'), typed, { address: { country } })).toBe(sent)
    },
  )

  /** What is sent, and how people write it; `masks` of every country are used at least once. */
  const taxId: [country: string, sent: string, ...typed: string[]][] = [
    [
      'US',
      '83-4021577',
      '\u00A083–4021577',
      '834021577',
      '８３－４０２１５７７',
      '٨٣٤٠٢١٥٧٧',
      'EIN 83-4021577',
      '83.402.1577',
    ],
    ['US', '83402157', '83402157'],
    ['CA', '123456782', '12345 6782', '123-456-782', 'BN 123456782'],
    ['CA', '123456782RC0001', '123456782rc0001', '12345 6782 RC 0001'],
    ['MX', 'ABC010101AB9', 'abc 010101 ab9', 'ABC-010101-AB9', 'RFC: abc010101ab9'],
    ['MX', 'A&B010101AB9', 'a&b 010101 ab9'],
    ['MX', 'ÑAB010101AB9', 'ñab010101ab9'],
    ['BR', '12.ABC.345/01DE-35', '12abc34501de35', '12.abc.345/01de-35'],
    ['BR', '390.533.447-05', 'CPF: 390.533.447-05', 'CPF 39053344705'],
    [
      'BR',
      '16.727.230/0001-97',
      'CNPJ: 16727230000197',
      '16727230000197',
      '16 727 230 0001 97',
      'CNPJ 16.727.230/0001-97',
    ],
    ['GB', '1955839661', '19558 39661', 'UTR 19558 39661', '1955839661K'],
    ['GB', 'GB123456789', 'gb 123 4567 89', 'GB123456789', 'VAT No. GB 123 4567 89', 'VAT: GB123456789'],
    ['IE', '6433435F', 'ie 6433435f', 'IE6433435F', '6433435-F'],
    ['IE', '6433435OA', '6433435oa'],
    [
      'DE',
      '181/815/08155',
      'Steuernummer: 181/815/08155',
      'St.-Nr. 181/815/08155',
      '181/815/08155',
      '181 815 08155',
      '181.815.08155',
      '181-815-08155',
    ],
    ['DE', '2893081508152', '2893081508152'],
    ['DE', 'DE123456789', 'USt-ID: DE 123 456 789', 'USt-IdNr. DE123456789', 'de 123 456 789', 'DE-123456789'],
    ['FR', '552008443', '552.008.443', 'SIREN 552 008 443'],
    ['FR', '55200844300013', '552 008 443 00013'],
    ['FR', 'FR40552008443', 'fr 40 552008443'],
    ['ES', 'A13585625', 'a13585625', 'ES-A13585625', 'A-13585625', 'A.13585625'],
    ['IT', '00743110157', '00743 110157', 'IT00743110157', 'P.IVA 00743110157'],
    ['NL', '111222333', '111.222.333', 'RSIN 111222333'],
    ['NL', 'NL111222333B01', 'nl 1112.22.333.b01'],
    ['PL', '8567346215', '856-734-62-15', 'PL8567346215', 'NIP: 856-734-62-15'],
    [
      'CH',
      'CHE-100.155.212',
      'che100155212',
      'CHE-100.155.212 MWST',
      'CHE 100 155 212 TVA',
      '100.155.212',
      'CHE-100.155.212 HR/MWST',
    ],
    ['IN', 'AAPCE1234K', 'aapce1234k', 'AAPCE 1234 K', 'PAN: aapce1234k'],
    ['SG', '00192200M', '00192200m', '00192200-M'],
    ['SG', 'T08GB0001A', 't08 gb 0001a'],
    ['HK', '12345678', '1234 5678', '12345678'],
    ['HK', '12345678000', '12345678-000'],
    ['JP', '5835678256246', '5835-6782-56246', 'T5835678256246', '５８３５６７８２５６２４６'],
    ['AU', '83914571673', '83 914 571 673', 'ABN 83-914-571-673', 'AU83914571673'],
    ['NG', '12345678-0001', '123456780001', '12345678 0001'],
    ['KE', 'P051365947M', 'p051365947m', 'P051 365 947M', 'PIN P051365947M'],
    ['ZA', '0001339050', '0001/339/05/0', '000 1339 050'],
    ['PH', '239-393-000-000', '239393000000', '239 393 000 000', 'TIN 239-393-000-000'],
    ['PH', '239-393-000', '239393000'],
    ['AQ', '12-34', ' 12–34 '],
  ]
  it.each(taxId.flatMap(([country, sent, ...typed]) => typed.map(each => [country, each, sent])))(
    'sends the tax number of a business in %s typed as %s as %s',
    (country, typed, sent) => {
      const values = setValueAt({}, 'businessInfo.country', country)
      expect(sentValue(rowAt(business, 'businessInfo.taxId'), typed, values)).toBe(sent)
    },
  )

  const registrationNumber: [country: string, sent: string, ...typed: string[]][] = [
    ['GB', '01234567', 'Company number: 1234567', 'Company No. 01234567', '1234567', '01234567', '012 345 67'],
    ['GB', 'SC123456', 'sc123456', 'SC 123456'],
    ['DE', 'HRB 99001', 'hrb 99001', 'HRB99001', 'HRB-99001', 'HRB Nr. 99001'],
    ['DE', 'HRB 99001 B', 'hrb 99001 b'],
    ['DE', 'Amtsgericht Charlottenburg HRB 99001', ' Amtsgericht Charlottenburg  HRB 99001'],
    ['FR', '552008443', 'RCS Paris 552 008 443', '552008443 RCS Paris'],
    ['NL', '12345678', 'KvK 12345678', 'kvk12345678', '12.34.56.78'],
    ['PL', '0000123456', 'KRS 0000123456'],
    ['CH', 'CHE-100.155.212', 'che 100 155 212'],
    ['CH', 'CH-020.3.012.345-6', 'ch02030123456'],
    ['SG', '199912345K', '199912345 k'],
    ['IN', 'U72200KA2004PTC033028', 'u72200ka2004ptc033028'],
    ['AU', '004085616', 'ACN 004 085 616'],
    ['JP', '0100-01-123456', '010001123456'],
    ['ZA', '2015/123456/07', '2015 123456 07', '2015-123456-07'],
    ['US', 'c1234567', ' c1234567 '],
  ]
  it.each(registrationNumber.flatMap(([country, sent, ...typed]) => typed.map(each => [country, each, sent])))(
    'sends the register number of a business in %s typed as %s as %s',
    (country, typed, sent) => {
      const values = setValueAt({}, 'businessInfo.country', country)
      expect(sentValue(rowAt(business, 'businessInfo.registrationNumber'), typed, values)).toBe(sent)
    },
  )

  const identifier: [country: string, sent: string, ...typed: string[]][] = [
    ['CA', '046454286', '046-454-286', 'SIN 046 454 286'],
    ['MX', 'ABCD800101HDFRRL09', 'abcd 800101 hdfrrl09'],
    ['BR', '390.533.447-05', '39053344705', 'CPF: 390 533 447 05'],
    ['GB', 'AB123456C', 'ab 12 34 56 c', 'AB-12-34-56-C'],
    ['GB', '1955839661', '19558 39661'],
    ['IE', '6433435F', '6433435 f'],
    ['DE', '36574261809', '36 574 261 809', 'DE36574261809'],
    ['FR', '3023217600053', '30.23.217.600.053'],
    ['FR', '185057800608491', '1 85 05 78 006 084 91'],
    ['ES', '54362315K', '54.362.315-k', 'ES54362315K'],
    ['ES', 'X2482300W', 'x-2482300-w'],
    ['IT', 'RCCMNL83S18D969H', 'rcc mnl 83s18 d969 h'],
    ['NL', '111222333', 'BSN 1112.22.333'],
    ['PL', '44051401359', 'PESEL 440514 01359'],
    ['CH', '756.9217.0769.85', '7569217076985', '756 9217 0769 85'],
    ['IN', 'AAPPE1234K', 'aappe 1234 k'],
    ['IN', '234567890124', '2345 6789 0124'],
    ['SG', 'S1234567D', 's-1234567-d'],
    ['HK', 'A123456(3)', 'a1234563', 'A123456 (3)', 'Ａ１２３４５６（３）', 'A123456-3'],
    ['JP', '621498320257', '6214-9832-0257'],
    ['AU', '123456782', 'TFN 123-456-782'],
    ['NG', '12345678901', '123 4567 8901'],
    ['KE', 'A004416331M', 'a 004 416 331 m'],
    ['ZA', '7503305044089', '750330 5044 08 9'],
    ['PH', '239-393-000-000', '239393000000'],
    ['AT', '12-345/6789', '12–345/6789'],
  ]
  it.each(identifier.flatMap(([country, sent, ...typed]) => typed.map(each => [country, each, sent])))(
    'sends the number of a person in %s typed as %s as %s',
    (country, typed, sent) => {
      const values = { personalInfo: { idType: 'NON_US_TAX_ID', countryOfIssuance: country } }
      expect(sentValue(rowAt(beneficialOwner, 'personalInfo.identifier'), typed, values)).toBe(sent)
    },
  )

  it('knows which number of a person is asked for', () => {
    const personal = (idType: string, countryOfIssuance?: string): Values => ({
      personalInfo: { idType, countryOfIssuance },
    })
    const row = rowAt(beneficialOwner, 'personalInfo.identifier')
    expect(sentValue(row, '123456789', personal('SSN'))).toBe('123-45-6789')
    expect(sentValue(row, '123 45 6789', personal('ITIN'))).toBe('123-45-6789')
    expect(sentValue(row, 'ITIN: 912–34–5678', personal('ITIN'))).toBe('912-34-5678')
    expect(sentValue(row, '５３６　２２　８７２６', personal('SSN'))).toBe('536-22-8726')
    expect(sentValue(row, '123456789', personal('EIN'))).toBe('12-3456789')
    expect(sentValue(row, '36 574 261 809', personal('NON_US_TAX_ID', 'DE'))).toBe('36574261809')
    expect(sentValue(row, '390 533 447 05', personal('NON_US_TAX_ID', 'BR'))).toBe('390.533.447-05')
    expect(sentValue(row, '36 574', personal('NON_US_TAX_ID'))).toBe('36 574')
    expect(sentValue(rowAt(individual, 'identifier'), '123456789', {})).toBe('123-45-6789')
  })

  it.each([
    ['a date', 'individual', 'birthDate', '１９９０–０１–０２ ', '1990-01-02'],
    ['a choice', 'individual', 'idType', ' SSN ', ' SSN '],
    ['nothing', 'individual', 'fullName', undefined, undefined],
    ['an empty text', 'individual', 'birthDate', '', ''],
    ['a number', 'individual', 'fullName', 7, 7],
    ['a list', 'business', 'businessInfo.expectedRecipientJurisdictions', ['US '], ['US ']],
    ['a masked text', 'individual', 'fullName', '••••• Miller ', '••••• Miller '],
  ] as const)('sends %s', (_what, resource, path, typed, sent) => {
    expect(sentValue(rowAt(allFields[resource], path), typed, {})).toEqual(sent)
    expect(shownValue(rowAt(allFields[resource], path), typed, {})).toEqual(sent)
  })

  it.each([
    ['a register number of a country without a known form', { local: { as: 'registrationNumber', countryAt: 'c' } }],
    ['a code', { control: 'code' }],
    ['a secret', { control: 'secret' }],
    ['a text whose pattern has digits', { constraints: { pattern: '^[A-Z]-\\d$' } }],
  ] as const)('writes %s with plain dashes', (_what, field) => {
    const row = rowAt(individual, 'address.city')
    const typed = { path: 'somewhere', field: { ...row.field, local: undefined, ...field } } as FieldRow
    expect(sentValue(typed, 'ａ–1', {})).toBe('a-1')
    expect(sentValue({ ...typed, field: { ...row.field, local: undefined } }, 'ａ–1', {})).toBe('a–1')
  })

  it.each([
    ['^\\d{6}$', '423220'],
    ['^\\d{2,6}$', '423220'],
    ['^x\\d{6}$', 'NAICS 423220'],
    ['x^\\d{6}$', 'NAICS 423220'],
    ['^\\d{6}$x', 'NAICS 423220'],
    ['', 'NAICS 423220'],
  ])('takes the digits alone where the pattern is %j', (pattern, sent) => {
    const { field } = rowAt(individual, 'address.city')
    const row = { path: 'somewhere', field: { ...field, local: undefined, constraints: { pattern } } } as FieldRow
    expect(sentValue(row, 'NAICS 423220', {})).toBe(sent)
  })

  it.each([
    ['phoneNumber', 'a–1', 'a-1'],
    ['numberOfPeople', 'a–1', 'a–1'],
  ])('knows a number by its path: %s', (path, typed, sent) => {
    const { field } = rowAt(individual, 'address.city')
    expect(sentValue({ path, field: { ...field, local: undefined } } as FieldRow, typed, {})).toBe(sent)
  })

  it('knows the name of a person by its path', () => {
    const names = ['firstName', 'a.middleName', 'a.primaryContactLastName', 'fullName', 'fullNames', 'legalName']
    expect(names.filter(isPersonName)).toEqual(['firstName', 'a.middleName', 'a.primaryContactLastName', 'fullName'])
  })

  it('never touches what the proxy masked', () => {
    expect(sentValue(rowAt(individual, 'identifier'), '•••••6789', {})).toBe('•••••6789')
  })
})

it('writes a phone number as Grid wants it', async () => {
  const { loadPhoneNumbers } = await import('../ui/phoneNumber.js')
  await loadPhoneNumbers()
  const values = { address: { country: 'US' } }
  expect(sentValue(rowAt(individual, 'phoneNumber'), '(415) 555-2671', values)).toBe('+14155552671')
})

it('shows a domain in the script it was typed in', () => {
  expect(shownValue(rowAt(individual, 'email'), 'mailto:zoe@münchen.example', {})).toBe('zoe@münchen.example')
})

it('shows a number in groups where it is sent without', () => {
  const values = setValueAt({}, 'businessInfo.country', 'FR')
  expect(shownValue(rowAt(business, 'businessInfo.taxId'), '552008443', values)).toBe('552 008 443')
})

it('groups digits while they are typed at the end, and nowhere else', () => {
  const format = { kind: 'US.identifier', masks: ['###-##-####'], example: '' }
  let text = ''
  for (const digit of '123456789') text = typedIdentifier(text, text + digit, format)
  expect(text).toBe('123-45-6789')
  expect(typedIdentifier('123-45-6789', '123-45-678', format)).toBe('123-45-678')
  expect(typedIdentifier('123-45-6789', '1923-45-6789', format)).toBe('1923-45-6789')
  expect(typedIdentifier('', '123456789', format)).toBe('123-45-6789')
  expect(typedIdentifier('123-45-6789', '123-45-67890', format)).toBe('123-45-67890')
})

it('goes over to the longer form of a number while it is typed', () => {
  const format = formatOfKind('HK.identifier')
  let text = ''
  for (const sign of 'a1234563') text = format ? typedIdentifier(text, text + sign, format) : ''
  expect(text).toBe('A123456(3')
  const canadian = formatOfKind('CA.taxId')
  expect(canadian && typedIdentifier('12345 6782', '12345 6782r', canadian)).toBe('12345 6782 R')
})

it.each([
  ['US.identifier', true],
  ['NL.registrationNumber', true],
  ['GB.registrationNumber', false],
  ['DE.taxId', false],
  ['HK.identifier', false],
  ['CH.identifier', true],
  ['JP.postcode', true],
  ['CA.postcode', false],
])('says of %s whether a keypad of digits can write it', (kind, expected) => {
  const format = formatOfKind(kind)
  expect(format && isNumeric(format)).toBe(expected)
})
