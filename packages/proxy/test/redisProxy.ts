import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient } from '@redis/client'
import { createGridProxy } from '../src/createGridProxy.js'
import { toNodeHandler } from '../src/node/toNodeHandler.js'
import { createRedisStore } from '../src/redis/createRedisStore.js'

/** One of several instances of a platform's backend, in a process of its own. Says its port, and each event it handles. */
const { REDIS_URL = '', PUBLIC_KEY = '', CUSTOMER_ID = '' } = process.env

const client = createClient({ url: REDIS_URL, disableOfflineQueue: true, socket: { reconnectStrategy: 50 } })
client.on('error', () => {})
await client.connect()

export const redisProxy = createGridProxy({
  grid: { baseUrl: 'http://127.0.0.1:9', clientId: 'id', clientSecret: 'secret' },
  basePath: '/api/grid',
  customerFor: () => CUSTOMER_ID,
  store: createRedisStore(client),
  webhook: { publicKeys: [PUBLIC_KEY], onEvent: ({ id }) => console.log(`handled ${id}`) },
})

const server = createServer(toNodeHandler(redisProxy)).listen(0, '127.0.0.1', () => {
  console.log(`port ${(server.address() as AddressInfo).port}`)
})
