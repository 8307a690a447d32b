import type { FieldContext, NeededFor, Values } from './Field.js'
import { valueAt } from './valueAt.js'

/** The two columns of a description that belongs to a choice: asked for, and needed, only beside `OTHER`. */
export function whenOther(choicePath: string) {
  const isOther = (values: Values) => {
    const chosen = valueAt(values, choicePath)
    return Array.isArray(chosen) ? chosen.includes('OTHER') : chosen === 'OTHER'
  }
  return {
    shownWhen: isOther,
    neededFor: (values: Values, _context: FieldContext): NeededFor => (isOther(values) ? 'verification' : 'nothing'),
  }
}
