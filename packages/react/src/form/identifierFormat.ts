import { type FieldRow, type Values, valueAt } from '@grid-kyc/core'
import { normalizeCode } from './normalizeText.js'
import { postcodeFormat } from './postcodeFormat.js'

/** How a number is written: in masks, `#` is a digit, `@` a letter, `*` either of them, and anything else is literal. */
export interface IdentifierFormat {
  /** The country and what the number is there, such as `US.taxId`. */
  readonly kind: string
  /** Every form that is in use, the usual one first. */
  readonly masks: readonly string[]
  readonly example: string
  /** Whether the separators of the mask are sent; otherwise only its letters and digits are. */
  readonly isSentGrouped?: boolean | undefined
  /** The separator of numbers whose groups differ from place to place, so that only the user knows them. */
  readonly separator?: string | undefined
}

type Row = readonly [masks: readonly string[], example: string, sent?: 'grouped' | '/']

/** Entries of a register have one to six digits. */
const registerMasks = ['HRB', 'HRA', 'GNR', 'VR', 'PR'].flatMap(register =>
  [1, 2, 3, 4, 5, 6].map(length => `${register} ${'#'.repeat(length)}`),
)

/**
 * The numbers of people and businesses, by country. Those of the US are sent as Grid's own pattern wants them; others where
 * their separators are part of the official form.
 */
const rows: Readonly<Record<string, Row>> = {
  'US.taxId': [['##-#######'], '12-3456789', 'grouped'],
  'US.identifier': [['###-##-####'], '123-45-6789', 'grouped'],
  'CA.taxId': [['##### ####', '##### #### @@ ####'], '12345 6782'],
  'CA.identifier': [['### ### ###'], '046 454 286'],
  'MX.taxId': [['@@@######***', '@@@@######***'], 'MAB9307148T4'],
  'MX.identifier': [['@@@@######***', '@@@@######@@@@@@*#'], 'GODE561231GR8'],
  'BR.taxId': [['**.***.***/****-##', '###.###.###-##'], '16.727.230/0001-97', 'grouped'],
  'BR.identifier': [['###.###.###-##'], '390.533.447-05', 'grouped'],
  'GB.taxId': [['##### #####', 'GB### #### ##'], '19558 39661'],
  'GB.identifier': [['@@ ## ## ## @', '##### #####'], 'QQ 12 34 56 C'],
  'GB.registrationNumber': [['**######'], '01234567'],
  'IE.taxId': [['#######@', '#######@@'], '6433435F'],
  'IE.identifier': [['#######@', '#######@@'], '6433435F'],
  'DE.taxId': [['DE#########'], '181/815/08155', '/'],
  'DE.identifier': [['## ### ### ###'], '36 574 261 809'],
  'DE.registrationNumber': [[...registerMasks, 'HRB ##### @', 'HRB ###### @'], 'HRB 99001', 'grouped'],
  'FR.taxId': [['### ### ###', '### ### ### #####', 'FR** ### ### ###'], '552 008 443'],
  'FR.registrationNumber': [['### ### ###', '### ### ### #####'], '552 008 443'],
  'FR.identifier': [['## ## ### ### ###', '# ## ## ** ### ### ##'], '30 23 217 600 053'],
  'ES.taxId': [['@#######*', '########@'], 'A13585625'],
  'ES.identifier': [['########@', '@#######@'], '54362315K'],
  'IT.taxId': [['###########', '@@@@@@**@**@***@'], '00743110157'],
  'IT.identifier': [['@@@@@@**@**@***@'], 'RCCMNL83S18D969H'],
  'NL.taxId': [['#########', 'NL#########B##'], '111222333'],
  'NL.registrationNumber': [['########'], '12345678'],
  'NL.identifier': [['#########'], '111222333'],
  'PL.taxId': [['###-###-##-##'], '856-734-62-15'],
  'PL.identifier': [['###########', '###-###-##-##'], '44051401359'],
  'PL.registrationNumber': [['##########'], '0000123456'],
  'CH.taxId': [['CHE-###.###.###'], 'CHE-100.155.212', 'grouped'],
  'CH.registrationNumber': [['CHE-###.###.###', 'CH-###.#.###.###-#'], 'CHE-100.155.212', 'grouped'],
  'CH.identifier': [['756.####.####.##'], '756.9217.0769.85', 'grouped'],
  'IN.taxId': [['@@@@@####@', '##@@@@@####@***'], 'AAPCE1234K'],
  'IN.identifier': [['@@@@@####@', '#### #### ####'], 'AAPPE1234K'],
  'IN.registrationNumber': [['@#####@@####@@@######', '@@@-####'], 'U72200KA2004PTC033028'],
  'SG.taxId': [['########@', '#########@', '@##@@####@'], '00192200M'],
  'SG.registrationNumber': [['########@', '#########@', '@##@@####@'], '00192200M'],
  'SG.identifier': [['@#######@'], 'S1234567D'],
  'HK.taxId': [['########', '########-###', '########-###-##-##-#'], '12345678'],
  'HK.registrationNumber': [['########', '########-###', '########-###-##-##-#'], '12345678'],
  'HK.identifier': [['@######(*)', '@@######(*)'], 'A123456(3)', 'grouped'],
  'JP.taxId': [['#############'], '5835678256246'],
  'JP.identifier': [['#### #### ####'], '6214 9832 0257'],
  'JP.registrationNumber': [['####-##-######', '#############'], '0100-01-123456', 'grouped'],
  'AU.taxId': [['## ### ### ###'], '83 914 571 673'],
  'AU.registrationNumber': [['### ### ###'], '004 085 616'],
  'AU.identifier': [['### ### ###', '### ### ##'], '123 456 782'],
  'NG.taxId': [['########-####', '##########', '#############'], '12345678-0001', 'grouped'],
  'NG.identifier': [['########-####', '###########'], '12345678-0001', 'grouped'],
  'KE.taxId': [['@#########@'], 'P051365947M'],
  'KE.identifier': [['@#########@'], 'A004416331M'],
  'ZA.taxId': [['##########'], '0001339050'],
  'ZA.identifier': [['#############', '##########'], '7503305044089'],
  'ZA.registrationNumber': [['####/######/##'], '2015/123456/07', 'grouped'],
  'PH.taxId': [['###-###-###-###', '###-###-###', '###-###-###-#####'], '239-393-000-000', 'grouped'],
  'PH.identifier': [['###-###-###-###', '###-###-###'], '239-393-000-000', 'grouped'],
}

const textAt = (values: Values, path: string) => {
  const value = valueAt(values, path)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The kind of number a field asks for, as far as the values around it tell; undefined for what is no such number. */
function kindOf({ path, field }: FieldRow, values: Values): string | undefined {
  if (path.endsWith('identifier') && field.control === 'secret') {
    const start = path.slice(0, -'identifier'.length)
    const type = textAt(values, `${start}idType`)
    if (type === 'SSN' || type === 'ITIN') return 'US.identifier'
    if (type === 'EIN') return 'US.taxId'
    const country = textAt(values, `${start}countryOfIssuance`)
    // An individual customer is asked for US numbers alone.
    if (type === undefined && start === '') return 'US.identifier'
    return country && `${country}.identifier`
  }
  if (field.local?.as !== 'taxId' && field.local?.as !== 'registrationNumber' && field.local?.as !== 'postcode') {
    return undefined
  }
  const country = textAt(values, field.local.countryAt)
  return country && `${country}.${field.local.as}`
}

/** How the number that a field asks for is written; undefined where nothing is known of it. */
export function identifierFormat(row: FieldRow, values: Values): IdentifierFormat | undefined {
  const kind = kindOf(row, values)
  return kind === undefined ? undefined : formatOfKind(kind)
}

/** The format of a kind of number, such as `US.taxId`. */
export function formatOfKind(kind: string): IdentifierFormat | undefined {
  const [country = '', what] = kind.split('.')
  if (what === 'postcode') {
    const [masks, example] = postcodeFormat(country) ?? []
    return masks && example ? { kind, masks, example, isSentGrouped: true } : undefined
  }
  const format = Object.hasOwn(rows, kind) ? rows[kind] : undefined
  if (!format) return undefined
  const [masks, example, sent] = format
  return { kind, masks, example, isSentGrouped: sent === 'grouped', ...(sent === '/' ? { separator: sent } : {}) }
}

/** Every kind of number that is known. */
export const identifierKinds: readonly string[] = Object.keys(rows)

const isLetterOrDigit = /[\p{L}\p{N}&]/u
/** A Mexican number may have an ampersand, which is a letter of the name there. */
const signs: Readonly<Record<string, RegExp>> = { '#': /\d/, '@': /[A-ZÑ&]/, '*': /[A-ZÑ&\d]/ }

/** Its letters and digits alone. */
const compact = (text: string) =>
  [...normalizeCode(text).toUpperCase()].filter(character => isLetterOrDigit.test(character)).join('')

/** The letters and digits of a number in the groups of its mask, as far as they go; undefined where they do not fit. */
function grouped(letters: string, mask: string): string | undefined {
  let at = 0
  let text = ''
  for (const sign of mask) {
    const letter = letters[at]
    if (letter === undefined) break
    const expected = signs[sign] ?? (isLetterOrDigit.test(sign) ? sign : undefined)
    if (expected === undefined) text += sign
    else if (typeof expected === 'string' ? expected === letter : expected.test(letter)) {
      text += letter
      at++
    } else return undefined
  }
  return at === letters.length ? text : undefined
}

const lengthOf = (mask: string) => compact(mask.replace(/[#@*]/g, '0')).length

/** A number that fits one of the masks as a whole, in its groups. */
function whole(letters: string, { masks }: IdentifierFormat): string | undefined {
  for (const mask of masks) {
    const text = letters.length === lengthOf(mask) ? grouped(letters, mask) : undefined
    // A bracket at the end has no letter after it.
    if (text !== undefined) return text + mask.slice(text.length)
  }
  return undefined
}

/** Names of numbers that could themselves be the beginning of one in which letters count. */
const numberName = /^(?:CNPJ|CPF)\b/
/** What is written before a colon is a name: `Steuernummer: 181/815/08155`. */
const namedByColon = /^[^:]*\p{L}[^:]*:\s*/u

/** What people write around a number: the code of its country, its name (`NIP:`), what it is used for (`MWST`). */
function* writings(text: string, country: string): Generator<string> {
  const plain = normalizeCode(text).toUpperCase()
  const named = plain.replace(namedByColon, '').replace(numberName, '')
  if (named !== plain) yield* writings(named, country)
  const letters = compact(plain)
  yield letters
  const at = letters.lastIndexOf(country)
  if (letters.startsWith(country)) yield letters.slice(country.length)
  // "VAT No. GB 123 4567 89" has the code of its country behind the name.
  if (at > 0) yield letters.slice(at)
  if (country === 'CH') yield `CHE${letters}`
  yield compact(plain.replace(/\b(?:NO|NR|NUMBER|NUMMER)\b/, ''))
  const unnamed = plain.replace(/^[\p{L}.\s/-]+[:.\s#°]+(?=\S*\d)/u, '')
  yield compact(unnamed)
  yield compact(unnamed.replace(/[\s/-]+[\p{L}\s/.]+$/u, ''))
  yield letters.replace(/^[\p{L}]+/u, '')
  yield letters.replace(/[\p{L}]+$/u, '')
  yield letters.replace(/^[\p{L}]+|[\p{L}]+$/gu, '')
}

function* readings(text: string, { kind }: IdentifierFormat): Generator<string> {
  for (const letters of writings(text, kind.slice(0, 2))) {
    yield letters
    // A spreadsheet drops the zeros that a company number begins with.
    if (kind === 'GB.registrationNumber' && /^\d{6,7}$/.test(letters)) yield letters.padStart(8, '0')
  }
}

function understood(text: string, format: IdentifierFormat): string | undefined {
  for (const letters of readings(text, format)) {
    const found = whole(letters, format)
    if (found !== undefined) return found
  }
  const plain = normalizeCode(text).replace(/^(?:[\p{L}.-]+[:.\s]\s*)+(?=\d)/u, '')
  const { separator } = format
  return separator && /^\d[\d\s./-]*\d$/.test(plain) ? plain.replace(/\D+/g, separator) : undefined
}

/** What fits no mask stays as it was typed, in plain signs; where it has words, such as the name of a court, in their case. */
function asTyped(text: string): string {
  const plain = normalizeCode(text)
  return /\p{L}{5}/u.test(plain) ? plain : plain.toUpperCase()
}

/** A number as it is read: in groups once it is whole. */
export const shownIdentifier = (text: string, format: IdentifierFormat): string =>
  understood(text, format) ?? asTyped(text)

/** A number as it is sent. */
export function sentIdentifier(text: string, format: IdentifierFormat): string {
  const found = understood(text, format)
  if (found === undefined) return asTyped(text)
  return format.isSentGrouped || format.separator !== undefined ? found : compact(found)
}

/** What was just typed at the end of a number, in groups. Editing in the middle, and deleting, change nothing else. */
export function typedIdentifier(before: string, next: string, { masks }: IdentifierFormat): string {
  if (next === before || !next.startsWith(before)) return next
  // Signs in place of digits say that some are hidden.
  if (/[*•]/.test(next)) return next
  const letters = compact(next)
  const found = masks.map(mask => grouped(letters, mask)).find(text => text !== undefined)
  return found ?? next
}

/** The type of a US tax id by its digits: only an ITIN begins with 9, and until then most people have an SSN. */
export const taxIdTypeOf = (identifier: unknown): 'SSN' | 'ITIN' =>
  /^\D*9/.test(typeof identifier === 'string' ? identifier : '') ? 'ITIN' : 'SSN'
