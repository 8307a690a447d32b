import { type FieldTable, isField } from './Field.js'
import { fieldAliases } from './fieldAliases.js'
import { type FieldRow, fieldRows } from './fieldRows.js'

/** The field that a path of an error means, and whether the path names exactly it. */
export interface LocatedField extends FieldRow {
  /** False where the path names only a group, or something unknown in it: then this is the group's first field. */
  readonly exact: boolean
}

const isOneOf = (list: readonly string[], name: string | undefined) => name !== undefined && list.includes(name)

/** `customer.edd.list[0].taxIdentifier` → `['list', 'identifier']`. */
function segmentsOf(table: FieldTable, path: string): string[] {
  const names = path
    .replaceAll('[', '.')
    .replaceAll(']', '')
    .split('.')
    .filter(name => name !== '' && !/^\d+$/.test(name) && !isOneOf(fieldAliases.gone, name))
  while (isOneOf(fieldAliases.prefixes, names[0]) && !Object.hasOwn(table, names[0] as string)) {
    names.shift()
  }
  return names.map(name => (Object.hasOwn(fieldAliases.names, name) ? (fieldAliases.names[name] as string) : name))
}

/** The same path as it is, inside each of the groups, and out of the group it is in. */
function spellings(names: readonly string[]): string[] {
  const path = names.join('.')
  const without = isOneOf(fieldAliases.groups, names[0]) ? [names.slice(1).join('.')] : []
  return [path, ...without, ...fieldAliases.groups.map(group => `${group}.${path}`)]
}

function groupAt(table: FieldTable, names: readonly string[]): FieldTable | undefined {
  let group: FieldTable = table
  for (const name of names) {
    const entry = Object.hasOwn(group, name) ? group[name] : undefined
    if (entry === undefined || isField(entry)) return undefined
    group = entry
  }
  return group
}

/** The first row of the longest group that is known. */
function nearestGroup(table: FieldTable, names: readonly string[]): FieldRow | undefined {
  for (let length = names.length; length > 0; length--) {
    for (const spelling of spellings(names.slice(0, length))) {
      const group = groupAt(table, spelling.split('.'))
      if (group) return fieldRows(group, `${spelling}.`)[0]
    }
  }
  return undefined
}

function find(table: FieldTable, path: string): LocatedField | undefined {
  const names = segmentsOf(table, path)
  const rows = fieldRows(table)
  for (const spelling of spellings(names)) {
    const row = rows.find(candidate => candidate.path === spelling)
    if (row) return { ...row, exact: true }
  }
  const group = groupAt(table, names)
  const sameName = rows.filter(row => row.path.split('.').at(-1) === names.at(-1))
  if (!group && sameName.length === 1 && sameName[0]) return { ...sameName[0], exact: true }
  const first = nearestGroup(table, names)
  return first && { ...first, exact: false }
}

/** Tables never change, and one path is looked up for every error that names it, at every render. */
const found = new WeakMap<FieldTable, Map<string, LocatedField | undefined>>()

/**
 * Finds the field that a path from Grid means, in whichever dialect it comes. Choose the table by the resource the
 * error is about. Undefined where nothing fits: then the error belongs to the resource as a whole.
 */
export function locateField(table: FieldTable, path: string): LocatedField | undefined {
  const known = found.get(table) ?? new Map<string, LocatedField | undefined>()
  found.set(table, known)
  if (!known.has(path)) known.set(path, find(table, path))
  return known.get(path)
}
