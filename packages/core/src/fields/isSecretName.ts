import { allFields } from './allFields.js'
import type { FieldTable } from './Field.js'
import { fieldAliases } from './fieldAliases.js'
import { fieldRows } from './fieldRows.js'

/** The paths whose values are secret, in one table. */
export const secretPaths = (table: FieldTable): string[] =>
  fieldRows(table)
    .filter(({ field }) => field.privacy === 'secret')
    .map(({ path }) => path)

/** Not in any table today, but an identifier wherever it turns up. */
const others = ['ssn', 'itin', 'ein', 'taxNumber', 'idNumber', 'passportNumber', 'nationalIdNumber']

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '')

const current = Object.values(allFields)
  .flatMap(secretPaths)
  .map(path => path.slice(path.lastIndexOf('.') + 1))
const former = Object.entries(fieldAliases.names)
  .filter(([, name]) => current.includes(name))
  .map(([alias]) => alias)
/** Every name of an identifier, small and without signs, for proxies in other languages. */
export const secretNames: readonly string[] = [...new Set([...current, ...former, ...others].map(plain))].sort()

const names: ReadonlySet<string> = new Set(secretNames)

/**
 * Whether a member of this name is an identifier that must be masked, at any depth and in any resource. Takes a name or
 * a dotted path; case, `_` and `-` make no difference.
 */
export const isSecretName = (name: string): boolean => names.has(plain(name.slice(name.lastIndexOf('.') + 1)))
