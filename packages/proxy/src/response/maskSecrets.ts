import { allFields, fieldRows, isSecretName } from '@grid-kyc/core'
import { isJsonObject } from '../parseJson.js'
import { mask } from './mask.js'

/** Social security and taxpayer numbers of the US, which are written like nothing else. */
const ssn = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/g
/** Employer numbers, also with their dash; a registration number may look the same. */
const ein = /(?<![\d-])\d{2}-\d{7}(?![\d-])/g
const nineDigits = /^\d{9}$/

/** Members that are known not to be identifiers, although their values may look like one. */
const openNames: ReadonlySet<string> = new Set([
  ...Object.values(allFields).flatMap(table =>
    fieldRows(table).map(({ path }) => path.slice(path.lastIndexOf('.') + 1)),
  ),
  ...['id', 'resourceId', 'jobId', 'token', 'kycUrl', 'nextCursor', 'fileSize', 'totalCount'],
])

function maskAll(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return mask(String(value))
  if (Array.isArray(value)) return value.map(maskAll)
  if (!isJsonObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, maskAll(inner)]))
}

/** Masks what has the shape of an identifier, whatever the name of its member is. */
function maskShapes(value: string | number, name: string): unknown {
  const isOpen = openNames.has(name)
  if (typeof value === 'number') return !isOpen && nineDigits.test(String(value)) ? mask(String(value)) : value
  const withoutSsn = value.replace(ssn, mask)
  if (isOpen) return withoutSsn
  return nineDigits.test(withoutSsn.trim()) ? mask(withoutSsn.trim()) : withoutSsn.replace(ein, mask)
}

/** The same JSON with every identifier masked, at any depth, under any name it has had, and under any name by its shape. */
export function maskSecrets(value: unknown, name = ''): unknown {
  if (typeof value === 'string' || typeof value === 'number') return maskShapes(value, name)
  if (Array.isArray(value)) return value.map(entry => maskSecrets(entry, name))
  if (!isJsonObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([inner, entry]) => [
      inner.replace(ssn, mask),
      isSecretName(inner) ? maskAll(entry) : maskSecrets(entry, inner),
    ]),
  )
}
