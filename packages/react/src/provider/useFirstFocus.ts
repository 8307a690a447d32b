'use client'

import { type RefObject, useRef } from 'react'
import { useBeforePaint } from '../ui/useBeforePaint.js'

const answers = ':is(input:not([type="file"], [hidden]), select, textarea, button)'

/** Of several choices one is enough; a button asks for nothing. */
function isOpen(element: HTMLElement): boolean {
  if (element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)) {
    const group = element.closest('fieldset, [role="group"], [role="radiogroup"]') ?? element.parentElement
    return !group?.querySelector(':checked')
  }
  return 'value' in element && element.value === '' && !(element instanceof HTMLButtonElement)
}

/** Moves the focus into what was just opened: to its first open field, or to the one with this id if it can have the focus. */
export function useFirstFocus(root: RefObject<HTMLElement | null>, isThere = true, id?: string | undefined): void {
  const goal = useRef(id)
  useBeforePaint(() => {
    if (!isThere) return
    const page = root.current?.getRootNode() as Document | ShadowRoot | undefined
    let all = [...(root.current?.querySelectorAll<HTMLElement>(answers) ?? [])]
    for (let [first] = all; first; [first] = all) {
      const own = all.find(element => element.id !== '' && element.id === goal.current)
      const open = first.matches('button') ? first : all.find(isOpen)
      const next = own ?? open ?? first
      next.focus()
      if (page?.activeElement === next) return
      // What a style sheet hides takes no focus, as the camera's button does where there is no finger to press it.
      all = all.filter(element => element !== next)
    }
  }, [root, isThere])
}
