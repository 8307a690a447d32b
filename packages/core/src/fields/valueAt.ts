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

/** The same values with one more, at a dotted path. Nothing that was passed in is changed. */
export function setValueAt(values: Values, path: string, value: unknown): Values {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...values, [name]: value }
  const group = Object.hasOwn(values, name) ? values[name] : undefined
  const inner = typeof group === 'object' && group !== null && !Array.isArray(group) ? (group as Values) : {}
  return { ...values, [name]: setValueAt(inner, rest.join('.'), value) }
}
