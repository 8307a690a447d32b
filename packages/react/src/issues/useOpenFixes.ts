'use client'

import { type RefObject, useCallback } from 'react'
import { useLatest } from '../provider/useLatest.js'
import type { ListedError } from './ListedError.js'

interface UseOpenFixesOptions {
  /** Of the list. */
  root: RefObject<HTMLElement | null>
  onFix: ((error: ListedError) => unknown) | undefined
  /** The keys of what is open. */
  open: ReadonlySet<string>
  onOpen: (open: ReadonlySet<string>) => void
}

/** Opens and closes fixes, and leads on from one that is done. Both stay the same functions, so that no line is drawn for them. */
export function useOpenFixes(options: UseOpenFixesOptions) {
  const { root } = options
  const now = useLatest(options)
  const toggle = useCallback(
    (error: ListedError, isOpen: boolean) => {
      const { onFix: fix, open: all, onOpen: set } = now.current
      if (isOpen && fix && fix(error) !== false) return
      const next = new Set(all)
      if (isOpen) next.add(error.key)
      else next.delete(error.key)
      set(next)
    },
    [now],
  )
  /** What is done closes; whoever was in it goes on with the next thing. */
  const finish = useCallback(
    (error: ListedError) => {
      toggle(error, false)
      const items = [...(root.current?.querySelectorAll<HTMLElement>('.gk-fix') ?? [])]
      const own = items.findIndex(item => item.dataset.key === error.key)
      const next = [...items.slice(own + 1), ...items.slice(0, Math.max(own, 0))].find(
        item => item.dataset.state === 'open' && item.querySelector('[aria-expanded="false"]'),
      )
      const goal = next?.querySelector<HTMLElement>('[aria-expanded="false"]')
      const end = root.current?.querySelector<HTMLElement>('.gk-fix-submit .gk-button')
      ;(goal ?? end)?.focus()
    },
    [root, toggle],
  )
  return { toggle, finish }
}
