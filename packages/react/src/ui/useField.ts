'use client'

import type { FieldProps } from './FieldProps.js'
import { useUniqueId } from './useUniqueId.js'

type Described = Pick<FieldProps<unknown>, 'id' | 'help' | 'error'>

/** The ids that tie a control to its words. The error is read before the help, as it is seen. */
export function useField({ id: given, help, error }: Described) {
  const own = useUniqueId()
  const id = given ?? own
  const ids = { label: `${id}-label`, help: `${id}-help`, error: `${id}-error` }
  const describedBy = [error && ids.error, help && ids.help].filter(Boolean).join(' ') || undefined
  return { id, ids, describedBy, invalid: Boolean(error) || undefined }
}
