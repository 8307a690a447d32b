import type { GridKycError, GridKycEvent } from '@grid-kyc/react'
import { dehydrate, QueryClient } from '@tanstack/react-query'

/** What a host could log of the library's doings; the canary is looked for in all of it. */
export interface HostRecord {
  events: GridKycEvent[]
  errors: { message: string; all: string }[]
  queryKeys: string[]
  mutations: string[]
  violations: string[]
}

declare global {
  interface Window {
    hostRecord: HostRecord
  }
}

window.hostRecord = { events: [], errors: [], queryKeys: [], mutations: [], violations: [] }

export const recordEvent = (event: GridKycEvent) => void window.hostRecord.events.push(event)

export const recordError = (error: GridKycError) =>
  void window.hostRecord.errors.push({ message: error.message, all: JSON.stringify(error) })

document.addEventListener('securitypolicyviolation', event => {
  window.hostRecord.violations.push(`${event.effectiveDirective} ${event.blockedURI}`)
})

/** A host's own client that writes everything it holds to storage, as a persister plugin would. */
export function createPersistingClient(): QueryClient {
  const client = new QueryClient()
  client.getQueryCache().subscribe(({ query }) => {
    window.hostRecord.queryKeys.push(query.queryHash)
    localStorage.setItem('host-cache', JSON.stringify(dehydrate(client, { shouldDehydrateMutation: () => true })))
  })
  client.getMutationCache().subscribe(({ mutation }) => {
    window.hostRecord.mutations.push(JSON.stringify(mutation?.state ?? null))
  })
  return client
}
