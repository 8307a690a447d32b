import { isJsonObject, parseJson } from '../parseJson.js'
import { lockSeconds, type OwnedChangeEvent, type ProxyStore, rememberedSeconds } from '../store/ProxyStore.js'
import type { RedisClient } from './RedisClient.js'

/** Options of `createRedisStore`. */
export interface RedisStoreOptions {
  /** In front of every key and channel. Default `grid-kyc:`. */
  prefix?: string
}

/** Both have to be one step: between a read and a write another instance could come. */
const keepLatest = `
  local known = redis.call('GET', KEYS[1])
  if known and tonumber(known) > tonumber(ARGV[1]) then return 0 end
  redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
  return 1`
const countUp = `
  local count = redis.call('INCR', KEYS[1])
  if redis.call('PTTL', KEYS[1]) < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
  return { count, redis.call('PTTL', KEYS[1]) }`

const isChange = (value: unknown): value is OwnedChangeEvent =>
  isJsonObject(value) &&
  [value.id, value.kind, value.at].every(member => typeof member === 'string') &&
  (value.customerId === null || typeof value.customerId === 'string')

const seconds = (value: number) => ({ expiration: { type: 'EX' as const, value } })

/**
 * A store for several instances of a proxy. Takes a connected client of `redis`; give it `disableOfflineQueue: true`, so
 * that no request waits while Redis is away.
 */
export function createRedisStore(client: RedisClient, { prefix = 'grid-kyc:' }: RedisStoreOptions = {}): ProxyStore {
  const event = (id: string) => `${prefix}event:${id}`
  const channel = `${prefix}changes`
  return {
    async lock(eventId) {
      const taken = await client.set(event(eventId), 'busy', { ...seconds(lockSeconds), condition: 'NX' })
      if (taken !== null) return 'locked'
      return (await client.get(event(eventId))) === 'done' ? 'done' : 'busy'
    },
    async complete(eventId) {
      await client.set(event(eventId), 'done', seconds(rememberedSeconds))
    },
    async release(eventId) {
      await client.del(event(eventId))
    },
    async isLatest(resourceId, at) {
      const keys = [`${prefix}latest:${resourceId}`]
      return (await client.eval(keepLatest, { keys, arguments: [String(at), String(rememberedSeconds)] })) === 1
    },
    async count(key, perSeconds) {
      const keys = [`${prefix}count:${key}`]
      const reply = await client.eval(countUp, { keys, arguments: [String(Math.ceil(perSeconds * 1000))] })
      const [count, resetsInMs] = reply as [number, number]
      return { count, resetsInMs }
    },
    async publish(change) {
      await client.publish(channel, JSON.stringify(change))
    },
    async subscribe({ onChange, onGap }) {
      const subscriber = client.duplicate()
      let isOpen = false
      // The client reconnects by itself; without a listener its errors would end the process.
      subscriber.on('error', () => {})
      subscriber.on('ready', () => {
        if (isOpen) onGap()
        isOpen = true
      })
      try {
        await subscriber.connect()
        await subscriber.subscribe(channel, message => {
          // What is no change event was not published by a proxy; thrown here, it would end the process.
          const change = parseJson(message)
          if (isChange(change)) onChange(change)
        })
      } catch (error) {
        // The next page tries again with a connection of its own.
        subscriber.destroy()
        throw error
      }
      return () => subscriber.destroy()
    },
  }
}
