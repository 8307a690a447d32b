'use client'

import { createContext, useContext, useEffect } from 'react'

/** Announces a text in the one live region of a component, which `Root` renders. */
export const announceContext = createContext<(text: string) => void>(() => undefined)

/** Announces a text politely to assistive technology whenever it changes. */
export function useAnnounce(text: string): void {
  const announce = useContext(announceContext)
  useEffect(() => announce(text), [announce, text])
}
