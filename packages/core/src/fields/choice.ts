import type { Constraint } from './Field.js'

/** The two columns a closed choice needs, from one table of values and labels. */
export const choice = <Value extends string>(
  options: Readonly<Record<Value, string>>,
  type?: 'list',
): { is: Constraint; options: Readonly<Record<Value, string>> } => ({
  is: type ? { type, enum: Object.keys(options) } : { enum: Object.keys(options) },
  options,
})
