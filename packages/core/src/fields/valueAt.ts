import type { Values } from './Field.js'

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Paths are those of tables, so there are few; and forms walk all of them for every key. */
const known = new Map<string, readonly string[]>()

function namesOf(path: string): readonly string[] {
  const names = known.get(path) ?? path.split('.')
  known.set(path, names)
  return names
}

/** The value at a dotted path, or undefined where there is none. Reads own properties only. */
export function valueAt(values: Values, path: string): unknown {
  let value: unknown = values
  for (const name of namesOf(path)) {
    if (!isObject(value) || !Object.hasOwn(value, name)) return undefined
    value = value[name]
  }
  return value
}
