import { useEffect, useState } from 'react'

export interface SandboxInfo {
  /** The states a customer can be in, such as `business.in_review`. */
  people: readonly string[]
  /** Whose page this is. */
  person?: string | undefined
  /** Where the sandbox stands in for the provider. */
  providerOrigin: string
}

/** What the sandbox behind the backend has to offer; undefined until it is known. */
export function useSandbox(): SandboxInfo | undefined {
  const [info, setInfo] = useState<SandboxInfo>()
  useEffect(() => {
    const stop = new AbortController()
    fetch('/api/sandbox', { signal: stop.signal })
      .then(response => response.json())
      .then(setInfo)
      .catch(() => undefined)
    return () => stop.abort()
  }, [])
  return info
}

/** Becomes somebody else. */
export const signIn = (person: string): Promise<Response> => fetch(`/api/sandbox/sign-in/${person}`, { method: 'POST' })
