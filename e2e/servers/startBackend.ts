import {
  type AuditEntry,
  createGridProxy,
  createMemoryStore,
  type GridProxyOptions,
  type OperatorRights,
} from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import { type Listening, listen } from './listen.js'

export interface Backend extends Listening {
  /** Session cookie → customer: null once signed out, empty for a user without a customer. */
  sessions: Map<string, string | null>
  /** Sessions of the platform's own staff, and what each may see. */
  staff: Map<string, OperatorRights>
  /** The proxy's audit trail, in order. */
  audits: AuditEntry[]
  /** The webhook events the backend got, in order. */
  events: unknown[]
}

export type BackendOptions = Omit<GridProxyOptions, 'basePath' | 'customerFor'>

const sessionOf = (request: Request) => /session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? ''

/** A platform's backend: sessions in memory, and the proxy mounted at /api/grid. */
export async function startBackend(options: BackendOptions): Promise<Backend> {
  const sessions = new Map<string, string | null>()
  const staff = new Map<string, OperatorRights>()
  const audits: AuditEntry[] = []
  const events: unknown[] = []
  const proxy = createGridProxy({
    heartbeatMs: 200,
    store: createMemoryStore(),
    ...options,
    basePath: '/api/grid',
    create: {
      platformCustomerId: sessionOf,
      onCreated: (request, { id = '' }) => void sessions.set(sessionOf(request), id),
    },
    operator: request => staff.get(sessionOf(request)) ?? false,
    audit(entry) {
      audits.push(entry)
      return options.audit?.(entry)
    },
    customerFor(request) {
      const customerId = sessions.get(sessionOf(request)) ?? null
      // Several are separated by commas.
      if (customerId?.includes(',')) return customerId.split(',')
      return customerId === '' ? [] : customerId
    },
  })
  const listening = await listen(toNodeHandler(proxy))
  return {
    ...listening,
    sessions,
    staff,
    audits,
    events,
    async stop() {
      await proxy.close()
      await listening.stop()
    },
  }
}
