import { isEmptyValue } from '@grid-kyc/core'

/** Whether two values say the same. All that is empty is alike: absent, blank text, a list without entries. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (isEmptyValue(a) && isEmptyValue(b)) return true
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b
  return a.length === b.length && a.every((entry, at) => entry === b[at])
}
