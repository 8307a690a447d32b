import type { Values } from './Field.js'

/** The same values with one more, at a dotted path. Nothing that was passed in is changed. */
export function setValueAt(values: Values, path: string, value: unknown): Values {
  const [name = '', ...rest] = path.split('.')
  if (rest.length === 0) return { ...values, [name]: value }
  const group = Object.hasOwn(values, name) ? values[name] : undefined
  const inner = typeof group === 'object' && group !== null && !Array.isArray(group) ? (group as Values) : {}
  return { ...values, [name]: setValueAt(inner, rest.join('.'), value) }
}
