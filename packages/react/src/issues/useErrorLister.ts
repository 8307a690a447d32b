'use client'

import { useEffect, useState } from 'react'

type Lister = typeof import('./listErrors.js').listErrors

/** What turns errors into words: loaded while Grid is being read, because it knows every field there is. */
export function useErrorLister() {
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<{ list?: Lister; failed?: true }>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the reason to load again.
  useEffect(() => {
    let gone = false
    import('./listErrors.js').then(
      ({ listErrors: list }) => gone || setLoaded({ list }),
      () => gone || setLoaded({ failed: true }),
    )
    return () => {
      gone = true
    }
  }, [attempt])
  return { ...loaded, again: () => setAttempt(count => count + 1) }
}
