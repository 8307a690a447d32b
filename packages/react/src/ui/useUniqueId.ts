'use client'

import { useId } from 'react'
import { useHydrated } from './useHydrated.js'

/** How many copies of this library the page has, each with a React of its own that begins to count at the same number. */
const count = Symbol.for('grid-kyc.copies')
const page = globalThis as { [count]?: number }
const copy = page[count] ?? 0
page[count] = copy + 1

/**
 * React's `useId`, unique also where two copies of React are on one page. What was rendered on a server has React's own id,
 * so another copy adds its number only once it is hydrated.
 */
export function useUniqueId(): string {
  const id = useId()
  const isHydrated = useHydrated()
  return copy > 0 && isHydrated ? `${id}c${copy}` : id
}
