'use client'

import { type ComponentType, useState } from 'react'
import { useLazy } from './useLazy.js'

/** `useLazy` for code a person can ask for again, where nothing else would do in its place. */
export function useRetriedLazy<Props>(load: () => Promise<ComponentType<Props>>) {
  const [attempt, setAttempt] = useState(() => load)
  // Another function is another attempt.
  return { ...useLazy(attempt), retry: () => setAttempt(() => () => load()) }
}
