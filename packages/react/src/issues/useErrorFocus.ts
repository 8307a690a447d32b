'use client'

import { type RefObject, useEffect, useRef } from 'react'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

interface UseErrorFocusOptions {
  /** Of the list, or of what stands in its place. */
  root: RefObject<HTMLElement | null>
  errors: ReadyVerificationErrors
  /** Whether there is news that what is open keeps from being shown. */
  isBehind: boolean
}

const firstOpen = '.gk-fix[data-state="open"] [tabindex="-1"]'

/** Whoever has submitted is led to what came of it, and whoever has shown the news to them; nobody else is led anywhere. */
export function useErrorFocus({ root, errors, isBehind }: UseErrorFocusOptions): void {
  const { submittedId, verification } = errors
  const told = useRef(submittedId)
  useEffect(() => {
    if (submittedId === told.current || submittedId !== verification?.id) return
    told.current = submittedId
    // News that wait have a button, and it is the first.
    const goal = root.current?.querySelector<HTMLElement>(isBehind ? 'button' : firstOpen)
    ;(goal ?? root.current)?.focus()
  }, [root, submittedId, verification, isBehind])

  const wasBehind = useRef(isBehind)
  useEffect(() => {
    const isShown = wasBehind.current && !isBehind
    wasBehind.current = isBehind
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    const active = page?.activeElement
    // What had the focus has gone with what was open.
    if (!isShown || (active && active !== root.current?.ownerDocument.body)) return
    const first = root.current?.querySelector<HTMLElement>(firstOpen)
    ;(first ?? root.current)?.focus()
  }, [root, isBehind])
}
