'use client'

import type { FieldTable, Values } from '@grid-kyc/core'
import { useEffect, useState } from 'react'
import { useLatest } from '../provider/useLatest.js'
import { answersOf, draftOf } from './draftOf.js'
import type { FieldForm } from './FieldForm.js'

/** A storage of yours that keeps unsaved answers over a reload. If it fails, only the draft is lost. */
export interface DraftStorage {
  read: (key: string) => string | null | undefined | Promise<string | null | undefined>
  write: (key: string, draft: string) => unknown
  remove: (key: string) => unknown
}

interface DraftsOptions {
  drafts: DraftStorage | undefined
  form: FieldForm
  table: FieldTable
  /** What Grid has; undefined until it was read. */
  saved: Values | undefined
  /** The customer the values belong to. Without one, nothing is kept. */
  owner: string | undefined
}

/** Typing is not held up by a storage. */
const pauseMs = 400

/**
 * Keeps what was typed and not saved, as far as it is neither personal nor secret, and puts it back once it is known what
 * Grid has. It is deleted once it is saved, and when another customer's data is shown. True while some of it was restored.
 */
export function useDrafts(options: DraftsOptions): boolean {
  const { drafts, saved, owner } = options
  const latest = useLatest(options)
  const key = drafts && saved && owner !== undefined ? `grid-kyc:draft:${owner}` : undefined

  const [restored, setRestored] = useState<string>()

  useEffect(() => {
    if (key === undefined) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    let unsubscribe = () => {}

    const keep = () => {
      clearTimeout(timer)
      timer = undefined
      const { drafts: storage, form, table, saved: base = {} } = latest.current
      const draft = draftOf(table, base, form.enteredValues(base))
      if (!draft) setRestored(undefined)
      void attempt(() => (draft ? storage?.write(key, JSON.stringify(draft)) : storage?.remove(key)))
    }
    // A page that is left may never come back to its timers.
    const keepNow = () => timer !== undefined && keep()

    void attempt(() => latest.current.drafts?.read(key)).then(text => {
      if (isOver) return
      const { form, table, saved: base = {} } = latest.current
      const answers = typeof text === 'string' ? answersOf(text, table, base, form.values()) : []
      for (const [path, value] of answers) form.setValue(path, value ?? undefined)
      if ([...answers].length > 0) setRestored(key)
      unsubscribe = form.subscribe(() => {
        timer ??= setTimeout(keep, pauseMs)
      })
    })
    window.addEventListener('pagehide', keepNow)
    return () => {
      isOver = true
      unsubscribe()
      window.removeEventListener('pagehide', keepNow)
      if (key === `grid-kyc:draft:${latest.current.owner}`) keepNow()
      else {
        clearTimeout(timer)
        void attempt(() => latest.current.drafts?.remove(key))
      }
    }
  }, [key, latest])

  return restored !== undefined && restored === key
}

async function attempt<Answer>(work: () => Answer | Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}
