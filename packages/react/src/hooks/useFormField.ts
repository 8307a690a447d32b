'use client'

import { useSyncExternalStore } from 'react'
import type { FieldForm } from './FieldForm.js'
import type { FieldHandle } from './FieldHandle.js'

/** One question, drawn again when its own answer or error changes and for nothing else. */
export function useFormField(form: FieldForm, path: string): FieldHandle {
  const value = () => form.value(path)
  const shape = () => form.shape(path)
  useSyncExternalStore(form.subscribe, value, value)
  useSyncExternalStore(form.subscribe, shape, shape)
  return form.field(path)
}
