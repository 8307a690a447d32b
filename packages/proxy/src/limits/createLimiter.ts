import type { AnyRoute, Operation } from '@grid-kyc/core'
import { callHostHook } from '../callHostHook.js'
import type { GridProxyOptions, Limit, LimitName } from '../GridProxyOptions.js'
import { HttpError } from '../HttpError.js'
import { createMemoryStore } from '../store/createMemoryStore.js'
import type { ProxyStore } from '../store/ProxyStore.js'

const defaults: Record<LimitName, Limit> = {
  requests: { max: 600, perSeconds: 60 },
  codeSends: { max: 5, perSeconds: 600 },
  codeAttempts: { max: 10, perSeconds: 600 },
  linkCreations: { max: 30, perSeconds: 3600 },
  uploads: { max: 100, perSeconds: 3600 },
  submissions: { max: 30, perSeconds: 3600 },
  creations: { max: 10, perSeconds: 3600 },
  writes: { max: 120, perSeconds: 600 },
}

const named: Partial<Record<Operation, LimitName>> = {
  sendEmailVerification: 'codeSends',
  sendPhoneVerification: 'codeSends',
  confirmEmailVerification: 'codeAttempts',
  confirmPhoneVerification: 'codeAttempts',
  createKycLink: 'linkCreations',
  uploadDocument: 'uploads',
  replaceDocument: 'uploads',
  createVerification: 'submissions',
  createCustomer: 'creations',
}

/** The limit that counts a request to a route beside `requests`; undefined for a read. */
const limitOf = (operation: Operation, { method }: AnyRoute): LimitName | undefined =>
  named[operation] ?? (method === 'GET' ? undefined : 'writes')

/** Refuses with 429 what is done too often. */
export interface Limiter {
  /** Counts any request of a session, in this process: it has to work without the store, and protects that too. */
  countRequest(session: string): Promise<void>
  /** Counts a change for the customer (or new customer) it is for, together with all other instances. */
  countChange(operation: Operation, route: AnyRoute, holder: string): Promise<void>
}

/** Counts requests and changes: codes cost money and can be guessed, links are credentials, and Grid is not ours to flood. */
export function createLimiter({ limits, hookTimeoutMs }: GridProxyOptions, store: ProxyStore): Limiter {
  const ownCounters = createMemoryStore()
  const sharedCounters: Pick<ProxyStore, 'count'> = {
    count: (key, perSeconds) => callHostHook('store', () => store.count(key, perSeconds), hookTimeoutMs),
  }

  async function count(counters: Pick<ProxyStore, 'count'>, name: LimitName, holder: string): Promise<void> {
    if (limits === false) return
    const { max, perSeconds } = limits?.[name] ?? defaults[name]
    const { count, resetsInMs } = await counters.count(`${name} ${holder}`, perSeconds)
    if (count <= max) return
    throw new HttpError(429, 'RATE_LIMITED', 'This was done too often. Wait before trying again.', {
      headers: { 'retry-after': String(Math.max(1, Math.ceil(resetsInMs / 1000))) },
    })
  }

  return {
    countRequest: session => count(ownCounters, 'requests', session),
    async countChange(operation, route, holder) {
      const name = limitOf(operation, route)
      if (name !== undefined) await count(sharedCounters, name, holder)
    },
  }
}

/** One key for the customers of a session, in whatever order the host names them. */
export const sessionKey = (customerIds: readonly string[]): string => [...customerIds].sort().join(' ')
