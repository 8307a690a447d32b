'use client'

import { type RefObject, useEffect } from 'react'

/**
 * Where one part of the page replaces another, the focused element may be removed, and a keyboard user would
 * begin again at the top of the page. The place takes it then, or its title, unless the new part already has; whichever it
 * is needs `tabIndex={-1}`.
 */
export function useKeptFocus(
  place: RefObject<HTMLElement | null>,
  { to = place, isWatched = true }: { to?: RefObject<HTMLElement | null>; isWatched?: boolean } = {},
): void {
  useEffect(() => {
    const root = place.current
    if (!isWatched || !root) return
    let last: Element | null = null
    let looking = 0
    const note = ({ target }: FocusEvent) => {
      last = target as Element
    }
    const look = () => {
      const { activeElement } = root.getRootNode() as Document | ShadowRoot
      const isNowhere = !activeElement || activeElement === document.body
      if (last && !last.isConnected && isNowhere) to.current?.focus()
      // Still there, and without the focus: the user moved on by themselves.
      else if (!root.contains(activeElement)) last = null
    }
    // A part that takes the focus by itself does so before the next frame.
    const lookSoon = () => {
      cancelAnimationFrame(looking)
      looking = requestAnimationFrame(look)
    }
    const observer = new MutationObserver(() => last?.isConnected === false && lookSoon())
    root.addEventListener('focusin', note)
    root.addEventListener('focusout', lookSoon)
    observer.observe(root, { childList: true, subtree: true })
    return () => {
      root.removeEventListener('focusin', note)
      root.removeEventListener('focusout', lookSoon)
      observer.disconnect()
      cancelAnimationFrame(looking)
    }
  }, [place, to, isWatched])
}
