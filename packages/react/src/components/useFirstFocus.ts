'use client'

import { type RefObject, useEffect } from 'react'

/** Whoever opens something is in its first answer at once. */
export function useFirstFocus(root: RefObject<HTMLElement | null>, isThere = true): void {
  useEffect(() => {
    if (!isThere) return
    root.current
      ?.querySelector<HTMLElement>(':is(input:not([type="file"], [hidden]), select, textarea, button)')
      ?.focus()
  }, [root, isThere])
}
