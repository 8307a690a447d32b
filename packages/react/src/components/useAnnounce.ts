'use client'

import { useContext, useEffect } from 'react'
import { announceContext } from './Root.js'

/** Says a text politely whenever it changes. */
export function useAnnounce(text: string): void {
  const announce = useContext(announceContext)
  useEffect(() => announce(text), [announce, text])
}
