import { type FieldRow, isEmptyValue, setValueAt, type Values, valueAt } from '@grid-kyc/core'
import { isSameValue } from '../store/isSameValue.js'
import type { FormValues } from './createFormValues.js'
import type { FieldForm } from './FieldForm.js'
import type { Infer } from './InferredValue.js'

export interface InferenceParts {
  infer: Infer
  /** What was filled in, by path. It outlives the form object. */
  inferred: Map<string, unknown>
  rows: readonly FieldRow[]
  isReadOnly: (path: string) => boolean
  /** The values as Grid has them. */
  saved: () => Values | undefined
}

/**
 * Values that follow from others: which were filled in, and filling in more. What was typed, and what Grid has, is never
 * replaced.
 */
export function createInference(
  { infer, inferred, rows, isReadOnly, saved }: InferenceParts,
  { value, values }: FormValues,
  setValue: (path: string, value: unknown) => void,
): Pick<FieldForm, 'isInferred' | 'enteredValues'> & { fillIn: (path?: string) => void } {
  const isInferred = (path: string) => inferred.has(path) && isSameValue(inferred.get(path), value(path))
  const isAsked = (path: string) => !isReadOnly(path) && rows.some(row => row.path === path)
  let isFilling = false
  return {
    isInferred,
    enteredValues: before =>
      [...inferred.keys()]
        .filter(isInferred)
        .reduce<Values>((entered, path) => setValueAt(entered, path, valueAt(before, path)), values()),
    fillIn(path) {
      if (isFilling) return
      isFilling = true
      for (const { path: target, value: next, mayReplace } of infer(path, values)) {
        const current = value(target)
        const isOurs = isInferred(target) && !isSameValue(current, valueAt(saved() ?? {}, target))
        const isFree = mayReplace ? mayReplace(current, inferred.get(target)) : isEmptyValue(current) || isOurs
        const isPointless = isSameValue(current, next) || (isEmptyValue(current) && isEmptyValue(next))
        // What was emptied since is not filled in again by itself.
        const isDone = path === undefined && inferred.has(target)
        if (!isFree || isPointless || isDone || !isAsked(target)) continue
        inferred.set(target, next)
        setValue(target, next)
      }
      isFilling = false
    },
  }
}
