'use client'

import { useEffect } from 'react'

/**
 * Lets the browser ask before a page with unsaved answers is left. Only while there are some: a page that listens loses its place
 * in the back-forward cache.
 */
export function useLeaveWarning(hasUnsaved: boolean): void {
  useEffect(() => {
    if (!hasUnsaved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [hasUnsaved])
}
