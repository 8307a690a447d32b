'use client'

import { useEffect, useReducer } from 'react'
import { useLatest } from '../provider/useLatest.js'
import type { FieldForm } from './FieldForm.js'

/**
 * Draws again when a question's answer or anything else about it changes; `write` says whether it could show a new answer
 * without. Not `useSyncExternalStore`: that leaves an effect behind at every key, and React a task in the scheduler for it.
 */
export function useFieldChanges(form: FieldForm, path: string, write?: (value: unknown) => boolean): void {
  const [, draw] = useReducer((count: number) => count + 1, 0)
  const value = form.value(path)
  const renderKey = form.renderKey(path)
  const latest = useLatest(write)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it begins with what was drawn, and then keeps count itself.
  useEffect(() => {
    let drawn = { value, renderKey }
    const look = (changed = path) => {
      const before = drawn
      drawn = { value: changed === path ? form.value(path) : before.value, renderKey: form.renderKey(path) }
      const isWritten = Object.is(before.value, drawn.value) || latest.current?.(drawn.value)
      if (!isWritten || before.renderKey !== drawn.renderKey) draw()
    }
    look()
    return form.subscribe(look)
  }, [form, path, latest])
}
