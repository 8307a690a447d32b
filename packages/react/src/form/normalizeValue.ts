import { type FieldRow, isMasked, type Values } from '@grid-kyc/core'
import { phoneNumber } from '../ui/phoneNumber.js'
import { homeCountry } from './homeCountry.js'
import { identifierFormat, sentIdentifier, shownIdentifier } from './identifierFormat.js'
import {
  digitsIn,
  emailAddress,
  normalizeCode,
  normalizeLines,
  normalizeText,
  personName,
  sentEmailAddress,
} from './normalizeText.js'

const isCode = ({ path, field }: FieldRow) =>
  field.control === 'secret' ||
  field.control === 'code' ||
  field.local?.as === 'registrationNumber' ||
  field.constraints.pattern?.includes('\\d') === true ||
  /number$/i.test(path)

/** True for a field with the name of a person. */
export const isPersonName = (path: string): boolean => /(?:first|middle|last|full)Name$/i.test(path)

/** A pattern of digits alone. */
const isDigits = ({ field }: FieldRow) => /^\^\\d\{[\d,]+\}\$$/.test(field.constraints.pattern ?? '')

/** Text that someone typed, as it was meant; `write` is how a number of a known kind ends up. */
function normalize(row: FieldRow, value: unknown, values: Values, write: typeof sentIdentifier): unknown {
  // A masked value is what the proxy gave: it goes back as it came, or not at all.
  if (typeof value !== 'string' || isMasked(value)) return value
  const { control } = row.field
  switch (control) {
    case 'textarea':
      return normalizeLines(value)
    case 'email':
      return write === sentIdentifier ? sentEmailAddress(value) : emailAddress(value)
    case 'phone':
      return phoneNumber(value, homeCountry(values))
    case 'date':
      return normalizeCode(value)
    case 'text':
    case 'secret':
    case 'code': {
      const format = identifierFormat(row, values)
      if (format) return write(value, format)
      if (row.field.local?.as === 'postcode') return normalizeCode(value).toUpperCase()
      if (isDigits(row)) return digitsIn(value)
      if (isCode(row)) return normalizeCode(value)
      return isPersonName(row.path) ? personName(value) : normalizeText(value)
    }
    default:
      return value
  }
}

/** What Grid is sent, what is checked, and what is compared with what Grid has. `values` are all of the resource's. */
export const sentValue = (row: FieldRow, value: unknown, values: Values): unknown =>
  normalize(row, value, values, sentIdentifier)

/** What the user sees once they have left the field. */
export const shownValue = (row: FieldRow, value: unknown, values: Values): unknown =>
  normalize(row, value, values, shownIdentifier)
