import { useEffect, useState } from 'react'

export interface SandboxInfo {
  /** The states a customer can be in, such as `business.in_review`. */
  testCustomers: readonly string[]
  /** The test customer that is signed in. */
  testCustomer?: string | undefined
  /** The origin at which the sandbox plays the provider. */
  providerOrigin: string
}

/** What the sandbox behind the backend offers; undefined until it is fetched. */
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

/** Signs in as another test customer. */
export const signIn = (testCustomer: string): Promise<Response> =>
  fetch(`/api/sandbox/sign-in/${testCustomer}`, { method: 'POST' })
