import { type FieldRow, type Values, valueAt } from '@grid-kyc/core'
import { normalizeCode } from './normalizeText.js'

/** How a number is written: `#` is a digit, `A` a letter or digit, anything else is literal. */
export interface IdentifierFormat {
  /** The country and what the number is there, such as `US.taxId`. */
  readonly kind: string
  readonly mask?: string | undefined
  readonly example: string
  /** Whether the separators of the mask are sent; otherwise only its letters and digits are. */
  readonly isSentGrouped?: boolean | undefined
}

type Row = readonly [mask: string | undefined, example: string, sent?: 'grouped']

/**
 * The numbers of people and businesses, by country. Those of the US are sent as Grid's own pattern wants them; others where
 * their separators are part of the official form.
 */
const rows: Readonly<Record<string, Row>> = {
  'US.taxId': ['##-#######', '12-3456789', 'grouped'],
  'US.identifier': ['###-##-####', '123-45-6789', 'grouped'],
  'CA.taxId': ['##### ####', '12345 6782'],
  'CA.identifier': ['### ### ###', '046 454 286'],
  'MX.taxId': [undefined, 'ABC010101AB9'],
  'MX.identifier': [undefined, 'ABCD800101AB9'],
  'BR.taxId': ['AA.AAA.AAA/AAAA-##', '16.727.230/0001-97', 'grouped'],
  'BR.identifier': ['###.###.###-##', '390.533.447-05', 'grouped'],
  'GB.taxId': ['##### #####', '19558 39661'],
  'GB.identifier': [undefined, 'QQ 12 34 56 C'],
  'GB.registrationNumber': ['AA######', '01234567'],
  'IE.taxId': [undefined, '6433435F'],
  'IE.identifier': [undefined, '6433435F'],
  'DE.taxId': [undefined, '181/815/08155'],
  'DE.identifier': ['## ### ### ###', '36 574 261 809'],
  'FR.taxId': ['### ### ###', '552 008 443'],
  'FR.registrationNumber': ['### ### ###', '552 008 443'],
  'FR.identifier': ['## ## ### ### ###', '30 23 217 600 053'],
  'ES.taxId': [undefined, 'A13585625'],
  'ES.identifier': [undefined, '54362315K'],
  'IT.taxId': ['###########', '00743110157'],
  'IT.identifier': [undefined, 'RCCMNL83S18D969H'],
  'NL.taxId': ['#########', '111222333'],
  'NL.registrationNumber': ['########', '12345678'],
  'NL.identifier': ['#########', '111222333'],
  'PL.taxId': ['###-###-##-##', '856-734-62-15'],
  'PL.identifier': [undefined, '44051401359'],
  'PL.registrationNumber': ['##########', '0000123456'],
  'CH.taxId': ['AAA-###.###.###', 'CHE-100.155.212', 'grouped'],
  'CH.registrationNumber': ['AAA-###.###.###', 'CHE-100.155.212', 'grouped'],
  'IN.taxId': [undefined, 'AAPCE1234K'],
  'IN.identifier': [undefined, 'AAPPE1234K'],
  'SG.taxId': [undefined, '00192200M'],
  'SG.registrationNumber': [undefined, '00192200M'],
  'SG.identifier': [undefined, 'S1234567D'],
  'HK.taxId': ['########', '12345678'],
  'HK.registrationNumber': ['########', '12345678'],
  'HK.identifier': [undefined, 'A123456(3)'],
  'JP.taxId': ['#############', '5835678256246'],
  'JP.identifier': ['#### #### ####', '6214 9832 0257'],
  'AU.taxId': ['## ### ### ###', '83 914 571 673'],
  'AU.registrationNumber': ['### ### ###', '004 085 616'],
  'AU.identifier': ['### ### ###', '123 456 782'],
  'NG.taxId': ['########-####', '12345678-0001', 'grouped'],
  'KE.taxId': [undefined, 'P051365947M'],
  'KE.identifier': [undefined, 'A004416331M'],
  'ZA.taxId': ['##########', '0001339050'],
  'ZA.identifier': [undefined, '7503305044089'],
  'PH.taxId': ['###-###-###-###', '239-393-000-000', 'grouped'],
  'PH.identifier': ['###-###-###-###', '239-393-000-000', 'grouped'],
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
  if (field.local?.as !== 'taxId' && field.local?.as !== 'registrationNumber') return undefined
  const country = textAt(values, field.local.countryAt)
  return country && `${country}.${field.local.as}`
}

/** How the number that a field asks for is written; undefined where nothing is known of it. */
export function identifierFormat(row: FieldRow, values: Values): IdentifierFormat | undefined {
  const kind = kindOf(row, values)
  const format = kind === undefined || !Object.hasOwn(rows, kind) ? undefined : rows[kind]
  if (!kind || !format) return undefined
  const [mask, example, sent] = format
  return { kind, mask, example, isSentGrouped: sent === 'grouped' }
}

const compact = (text: string) =>
  normalizeCode(text)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()

/** The letters and digits of a number in the groups of its mask, as far as they go; undefined where they do not fit. */
function grouped(letters: string, mask: string): string | undefined {
  let at = 0
  let text = ''
  for (const sign of mask) {
    if (at === letters.length) break
    const letter = letters[at] ?? ''
    if (sign !== '#' && sign !== 'A') text += sign
    else if (sign === '#' ? /\d/.test(letter) : /[A-Z\d]/.test(letter)) {
      text += letter
      at++
    } else return undefined
  }
  return at === letters.length ? text : undefined
}

const lengthOf = (mask: string) => mask.replace(/[^#A]/g, '').length

/** A number as it is read: in groups once it is whole. Anything else stays as it was typed, in plain signs. */
export function shownIdentifier(text: string, { mask }: IdentifierFormat): string {
  const letters = compact(text)
  return (mask && letters.length === lengthOf(mask) && grouped(letters, mask)) || normalizeCode(text).toUpperCase()
}

/** A number as it is sent. */
export function sentIdentifier(text: string, format: IdentifierFormat): string {
  const { mask, isSentGrouped } = format
  const letters = compact(text)
  if (!mask || letters.length !== lengthOf(mask) || grouped(letters, mask) === undefined) {
    return normalizeCode(text).toUpperCase()
  }
  return isSentGrouped ? shownIdentifier(text, format) : letters
}

/** What was just typed at the end of a number, in groups. Editing in the middle, and deleting, change nothing else. */
export function typedIdentifier(before: string, next: string, { mask }: IdentifierFormat): string {
  const isPasted = before === ''
  if (!mask || next.length <= before.length || !(isPasted || next.startsWith(before))) return next
  return grouped(compact(next), mask) ?? next
}
