'use client'

import { useEffect, useReducer } from 'react'
import { useLatest } from '../provider/useLatest.js'
import type { FieldForm } from './FieldForm.js'
import type { FieldHandle } from './FieldHandle.js'

/** One field, rendered again when its own value or error changes and for nothing else. */
export function useFormField(form: FieldForm, path: string): FieldHandle {
  useFieldChanges(form, path)
  return form.field(path)
}

/**
 * Renders again when a field's value or anything else about it changes; `write` returns true when it could show a new value
 * without. Not `useSyncExternalStore`: that leaves an effect behind at every key, and React a task in the scheduler for it.
 */
export function useFieldChanges(form: FieldForm, path: string, write?: (value: unknown) => boolean): void {
  const [, rerender] = useReducer((count: number) => count + 1, 0)
  const value = form.value(path)
  const renderKey = form.renderKey(path)
  const latest = useLatest(write)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins with what was rendered, and then tracks changes itself.
  useEffect(() => {
    let rendered = { value, renderKey }
    const look = (changed = path) => {
      const before = rendered
      rendered = { value: changed === path ? form.value(path) : before.value, renderKey: form.renderKey(path) }
      const isWritten = Object.is(before.value, rendered.value) || latest.current?.(rendered.value)
      if (!isWritten || before.renderKey !== rendered.renderKey) rerender()
    }
    look()
    return form.subscribe(look)
  }, [form, path, latest])
}
