import type { FieldContext, Values } from './Field.js'
import { isEmptyValue } from './isEmptyValue.js'
import { valueAt } from './valueAt.js'

/**
 * The two columns of what Grid asks of some people and not of others: nobody is shown it before. Where nobody knows what
 * Grid has asked, an answer that is there applies.
 */
export const whenAsked = (path: string) =>
  ({
    shownWhen: (values: Values, { asked }: FieldContext): boolean =>
      asked ? asked.includes(path) : !isEmptyValue(valueAt(values, path)),
    neededFor: 'nothing',
  }) as const
