'use client'

import { type RefObject, useCallback, useRef } from 'react'
import { useLatest } from '../provider/useLatest.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import type { IssueSection } from './issueGroups.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

interface UseIssueFocusOptions {
  /** The list, or what is shown in its place. */
  root: RefObject<HTMLElement | null>
  list: ReadyVerificationErrors
  /** Whether there is news that an open fix keeps from being shown. */
  isBehind: boolean
}

const firstOpen = '.gk-fix[data-state="open"] [tabindex="-1"]'

/** Moves the focus to the result of a submission, and to news when they are shown; never otherwise. */
export function useIssueFocus({ root, list, isBehind }: UseIssueFocusOptions): void {
  const { submittedId, verification } = list
  const shown = useRef(submittedId)
  useBeforePaint(() => {
    if (submittedId === shown.current || submittedId !== verification?.id) return
    shown.current = submittedId
    // News that wait have a button, and it is the first.
    const goal = root.current?.querySelector<HTMLElement>(isBehind ? 'button' : firstOpen)
    ;(goal ?? root.current)?.focus()
  }, [root, submittedId, verification, isBehind])

  const wasBehind = useRef(isBehind)
  useBeforePaint(() => {
    const isShown = wasBehind.current && !isBehind
    wasBehind.current = isBehind
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    const active = page?.activeElement
    // What had the focus went with what was open.
    if (!isShown || (active && active !== root.current?.ownerDocument.body)) return
    const first = root.current?.querySelector<HTMLElement>(firstOpen)
    ;(first ?? root.current)?.focus()
  }, [root, isBehind])
}

interface UseOpenSectionsOptions {
  root: RefObject<HTMLElement | null>
  onFix: ((section: IssueSection) => unknown) | undefined
  /** The keys of the open sections. */
  open: ReadonlySet<string>
  onOpen: (open: ReadonlySet<string>) => void
}

/** Opens and closes fixes, and moves on from one that is done. Both functions keep their identity, so that no row renders. */
export function useOpenSections(options: UseOpenSectionsOptions) {
  const { root } = options
  const now = useLatest(options)
  const toggle = useCallback(
    (section: IssueSection, isOpen: boolean) => {
      const { onFix, open, onOpen } = now.current
      if (isOpen && onFix && onFix(section) !== false) return
      const next = new Set(open)
      if (isOpen) next.add(section.key)
      else next.delete(section.key)
      onOpen(next)
    },
    [now],
  )
  /** What is done closes, and the focus moves to the next thing to do. */
  const finish = useCallback(
    (section: IssueSection) => {
      toggle(section, false)
      const items = [...(root.current?.querySelectorAll<HTMLElement>('.gk-fix') ?? [])]
      const own = items.findIndex(item => item.dataset.key === section.key)
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
