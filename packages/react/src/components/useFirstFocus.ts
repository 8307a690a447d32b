'use client'

import { type RefObject, useEffect, useRef } from 'react'

const answers = ':is(input:not([type="file"], [hidden]), select, textarea, button)'

/** Whoever opens something is in its first answer at once, or in the one with this id if it can have the focus. */
export function useFirstFocus(root: RefObject<HTMLElement | null>, isThere = true, id?: string | undefined): void {
  const goal = useRef(id)
  useEffect(() => {
    if (!isThere) return
    const own = goal.current && root.current?.querySelector<HTMLElement>(`${answers}[id="${goal.current}"]`)
    const first = root.current?.querySelector<HTMLElement>(answers)
    ;(own || first)?.focus()
  }, [root, isThere])
}
