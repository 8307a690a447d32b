import type { FieldContext, NeededFor, Values } from './Field.js'
import { isEmptyValue } from './isEmptyValue.js'
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

/**
 * The two columns of a field that Grid requests from some customers only: it is shown when Grid requested it. Where it is
 * not known what Grid requested, a value that is already there shows it.
 */
export const whenRequested = (path: string) =>
  ({
    shownWhen: (values: Values, { requested }: FieldContext): boolean =>
      requested ? requested.includes(path) : !isEmptyValue(valueAt(values, path)),
    neededFor: 'nothing',
  }) as const
