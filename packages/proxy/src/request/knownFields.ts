import { type Field, type FieldTable, fieldAt, isField, isSecretName, setValueAt, valueAt } from '@grid-kyc/core'
import { invalidInput } from '../HttpError.js'
import { isJsonObject } from '../parseJson.js'
import { isMasked } from '../response/mask.js'

type Json = Record<string, unknown>

interface FieldFilter {
  /** Whether the resource is being created: some fields are set then and never again. */
  creates: boolean
  /** Paths that cross although the table would keep them back. */
  allowed: readonly string[]
}

/** Only Grid says these, whatever a host allows. */
export const neverForwarded: readonly string[] = ['id', 'isDeleted', 'kycStatus', 'kybStatus']

/** Longer than any text that Grid takes, and more than there are values to choose from. */
const maxLength = 10_000
const maxEntries = 500
/** No identifier is nearly as long. Each is looked for in the response in every spelling, which has to end. */
const maxSecretLength = 200

function checkValue(path: string, value: unknown): void {
  const entries = Array.isArray(value) ? value : [value]
  if (entries.some(entry => typeof entry === 'object' && entry !== null)) {
    throw invalidInput(path, 'must be a plain value or a list of them.')
  }
  // JSON has no word for it, so Grid would be sent null and delete what it has.
  if (entries.some(entry => typeof entry === 'number' && !Number.isFinite(entry))) {
    throw invalidInput(path, 'is a number beyond every limit.')
  }
  if (entries.length > maxEntries) throw invalidInput(path, `has more than ${maxEntries} entries.`)
  const longest = isSecretName(path) ? maxSecretLength : maxLength
  if (entries.some(entry => typeof entry === 'string' && entry.length > longest)) {
    throw invalidInput(path, `is longer than ${longest} characters.`)
  }
  if (isSecretName(path) && entries.some(isMasked)) {
    throw invalidInput(path, 'is masked. Leave it out to keep what Grid has, or send the whole value.')
  }
}

/** What a field that a person fills in may carry across. */
const isForwarded = (field: Field, { creates }: FieldFilter) =>
  (field.writtenBy ?? 'user') === 'user' && (creates || !field.createOnly)

function pick(table: FieldTable, given: Json, filter: FieldFilter, prefix: string): Json {
  const known: Json = {}
  for (const [name, entry] of Object.entries(table)) {
    if (!Object.hasOwn(given, name)) continue
    const value = given[name]
    const path = prefix + name
    if (isField(entry)) {
      if (!isForwarded(entry, filter)) continue
      checkValue(path, value)
      known[name] = value
    } else if (isJsonObject(value)) known[name] = pick(entry, value, filter, `${path}.`)
    else if (value !== null) throw invalidInput(path, 'must be an object.')
    else known[name] = null
  }
  return known
}

/**
 * The fields of the table that a person may write, and those the host allows besides; everything else stays behind. Values
 * are Grid's to judge, but only values: nothing nested slips through in a field's place.
 */
export function knownFields(table: FieldTable, given: Json, filter: FieldFilter): Json {
  let known = pick(table, given, filter, '')
  for (const path of filter.allowed) {
    const value = valueAt(given, path)
    const field = fieldAt(table, path)
    if (value === undefined || field?.writtenBy === 'proxy' || (field?.createOnly && !filter.creates)) continue
    checkValue(path, value)
    known = setValueAt(known, path, value) as Json
  }
  return known
}
