import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import { createRedisStore } from '@grid-kyc/proxy/redis'
import { createClient } from '@redis/client'

/**
 * The proxy under test, in a process of its own with the limits of a small server. Reports its port, its memory twice a
 * second and the id of each event it handled; `{ shiftMs }` sets its clock.
 */
const { GRID_URL = '', REDIS_URL = '', PUBLIC_KEY = '' } = process.env

let shiftMs = 0
const SystemDate = Date
globalThis.Date = class extends SystemDate {
  constructor(...given: unknown[]) {
    if (given.length === 0) super(SystemDate.now() + shiftMs)
    else super(...(given as [number]))
  }
  static override now() {
    return SystemDate.now() + shiftMs
  }
} as DateConstructor

const client = createClient({ url: REDIS_URL, disableOfflineQueue: true, socket: { reconnectStrategy: 100 } })
client.on('error', () => {})
await client.connect()

const proxy = createGridProxy({
  grid: { baseUrl: GRID_URL, clientId: 'sandbox', clientSecret: 'sandbox' },
  basePath: '/api/grid',
  customerFor: request => request.headers.get('x-session'),
  store: createRedisStore(client),
  heartbeatMs: 10_000,
  log: () => {},
  webhook: {
    publicKeys: [PUBLIC_KEY],
    async onEvent({ id }) {
      await new Promise(resolve => setTimeout(resolve, 5))
      process.send?.({ handled: id, at: SystemDate.now() })
    },
  },
})

const server = createServer(toNodeHandler(proxy))
// 1,000 pages and their guests come at once when every stream was ended.
server.listen({ port: 0, host: '0.0.0.0', backlog: 2048 }, () => {
  process.send?.({ port: (server.address() as AddressInfo).port })
})

setInterval(() => {
  const { rss, heapUsed, external } = process.memoryUsage()
  process.send?.({ rss, heapUsed, external })
}, 500).unref()

process.on('message', (message: { shiftMs: number }) => {
  shiftMs = message.shiftMs
})
