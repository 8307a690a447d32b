'use client'

import { beneficialOwnerFields, fieldRows, type Values, valueAt } from '@grid-kyc/core'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { changesOf } from '../form/changesOf.js'
import type { FieldForm } from '../form/FieldForm.js'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import { useLatest } from '../provider/useLatest.js'
import type { OwnerDrafts } from './createOwnerDrafts.js'

export interface OwnerDraftOptions {
  /** The form of the fields. */
  form: FieldForm
  /** The values as Grid has them, or as the form began. Its identity changes with what Grid has. */
  before: Values
  /** Where drafts are kept; undefined until there is a form to put them into. */
  drafts: OwnerDrafts | undefined
  draftKey: string
}

/** What was typed about a person and not saved: it warns before the page is left, and outlives the form in memory. */
export function useOwnerDraft({ form, before, drafts, draftKey }: OwnerDraftOptions) {
  const typed = () => changesOf(beneficialOwnerFields, before, form.enteredValues(before))
  const hasUnsaved = useSyncExternalStore(
    form.subscribe,
    () => typed() !== undefined,
    () => false,
  )
  useLeaveWarning(hasUnsaved)

  const all = () => changesOf(beneficialOwnerFields, before, form.values())
  const inferred = () => form.rows().flatMap(({ path }) => (form.isInferred(path) ? path : []))
  const latest = useLatest({ form, typed, all, inferred })
  /** Saved, and this hook has not been rendered since: what it takes for unsaved is not. */
  const isJustSaved = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: rendered again with what was saved.
  useEffect(() => {
    isJustSaved.current = false
  }, [before])
  useEffect(() => {
    if (!drafts) return
    const draft = drafts.now().drafts.get(draftKey)
    for (const { path } of draft ? fieldRows(beneficialOwnerFields) : []) {
      const value = valueAt(draft ?? {}, path)
      // What was filled in follows again from the others, and is marked again.
      const isInferred = drafts.now().inferred.get(draftKey)?.includes(path)
      if (value !== undefined && !isInferred) latest.current.form.setValue(path, value)
    }
    return () => {
      const { typed: entered, all, inferred } = latest.current
      const unsaved = entered() && all()
      if (unsaved && !isJustSaved.current) {
        drafts.setInferred(draftKey, inferred())
        drafts.set(draftKey, unsaved)
      } else drafts.remove(draftKey)
    }
  }, [drafts, draftKey, latest])

  return {
    hasUnsaved,
    /** What was typed is Grid's now. */
    commit() {
      isJustSaved.current = true
    },
    discard() {
      drafts?.remove(draftKey)
      form.reset(before)
    },
  }
}
