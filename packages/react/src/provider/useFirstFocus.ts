'use client'

import { type RefObject, useEffect, useRef } from 'react'

const answers = ':is(input:not([type="file"], [hidden]), select, textarea, button)'

/** Of several choices one is enough; a button asks for nothing. */
function isOpen(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)) {
    const group = element.closest('fieldset, [role="group"], [role="radiogroup"]') ?? element.parentElement
    return !group?.querySelector(':checked')
  }
  return 'value' in element && element.value === '' && !(element instanceof HTMLButtonElement)
}

/** Whoever opens something is in its first open answer at once, or in the one with this id if it can have the focus. */
export function useFirstFocus(root: RefObject<HTMLElement | null>, isThere = true, id?: string | undefined): void {
  const goal = useRef(id)
  useEffect(() => {
    if (!isThere) return
    const all = [...(root.current?.querySelectorAll<HTMLElement>(answers) ?? [])]
    const [first] = all
    const own = all.find(element => element.id !== '' && element.id === goal.current)
    const open = first?.matches('button') ? first : all.find(isOpen)
    ;(own ?? open ?? first)?.focus()
  }, [root, isThere])
}
