import type { ProxyStore } from '@grid-kyc/proxy'
import { createRedisStore } from '@grid-kyc/proxy/redis'
import { createClient } from '@redis/client'

export async function sharedStore(url: string): Promise<{ store: ProxyStore; close: () => void }> {
  // Without an offline queue no request waits while Redis is down.
  const client = createClient({ url, disableOfflineQueue: true })
  client.on('error', error => console.error('Redis', error))
  await client.connect()
  return { store: createRedisStore(client), close: () => client.destroy() }
}
