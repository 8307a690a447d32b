'use client'

import { type RefObject, useEffect, useState } from 'react'
import { addListeners } from './addListeners.js'

/** How long a secret stays readable when the user does nothing: long enough to compare it with a card. */
const limitMs = 30_000

/** True for events inside `field`, and for those a listener outside its shadow root sees on the host element. */
function isWithin(field: Element, target: EventTarget | null): boolean {
  if (target instanceof Node && field.contains(target)) return true
  for (let root = field.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    if (root.host === target) return true
  }
  return false
}

/**
 * Whether a secret is shown. It is hidden again when focus or a press goes elsewhere, after 30 seconds, and when the page
 * is hidden. Focus alone does not tell: in Safari a pressed button takes none.
 */
export function useReveal(field: RefObject<Element | null>): readonly [boolean, (revealed: boolean) => void] {
  const [revealed, setRevealed] = useState(false)
  useEffect(() => {
    const element = field.current
    if (!revealed || !element) return
    const page = element.ownerDocument
    const hide = () => setRevealed(false)
    const leave = ({ target }: Event) => {
      if (!isWithin(element, target)) hide()
    }
    const scopes = [...new Set<EventTarget>([page, element.getRootNode()])]
    const stop = addListeners([
      ...scopes.flatMap(scope => [[scope, 'pointerdown', leave] as const, [scope, 'focusin', leave] as const]),
      [page, 'visibilitychange', hide],
      [page.defaultView, 'pagehide', hide],
    ])
    const timer = setTimeout(hide, limitMs)
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [revealed, field])
  return [revealed, setRevealed]
}
