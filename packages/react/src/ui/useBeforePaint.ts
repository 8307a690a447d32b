'use client'

import { type DependencyList, useImperativeHandle } from 'react'

const noRef = () => undefined

/**
 * Does what must be true in the moment something is shown, without a cleanup. Focus is: keys that are pressed at once go where the
 * user looks. It runs when `useLayoutEffect` does, of which React 18 warns wherever it renders for a server.
 */
export function useBeforePaint(effect: () => void, dependencies?: DependencyList): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: those of the caller, where they are checked.
  useImperativeHandle(noRef, effect, dependencies)
}
