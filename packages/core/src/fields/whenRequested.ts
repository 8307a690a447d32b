import type { FieldContext, Values } from './Field.js'
import { isEmptyValue } from './isEmptyValue.js'
import { valueAt } from './valueAt.js'

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
