'use client'

import type { FieldForm } from './FieldForm.js'
import type { FieldHandle } from './FieldHandle.js'
import { useFieldChanges } from './useFieldChanges.js'

/** One field, rendered again when its own value or error changes and for nothing else. */
export function useFormField(form: FieldForm, path: string): FieldHandle {
  useFieldChanges(form, path)
  return form.field(path)
}
