import { type ChangeEventListener, lockSeconds, type ProxyStore, rememberedSeconds } from './ProxyStore.js'

/** Keeps what the memory holds bounded, whatever arrives: the oldest go first. */
const maxEntries = 100_000

function createExpiring<Value>(now: () => number) {
  const entries = new Map<string, { value: Value; until: number }>()
  return {
    get(key: string) {
      const entry = entries.get(key)
      if (entry && entry.until > now()) return entry
      entries.delete(key)
      return undefined
    },
    set(key: string, value: Value, until: number) {
      entries.delete(key)
      entries.set(key, { value, until })
      const oldest = entries.keys().next()
      if (entries.size > maxEntries && !oldest.done) entries.delete(oldest.value)
    },
    delete: (key: string) => entries.delete(key),
  }
}

/**
 * A store for a proxy that runs as one process. Its clock is monotonic: a wall clock that is set a day on or back would lift or
 * prolong every limit.
 */
export function createMemoryStore(now: () => number = () => performance.now()): ProxyStore {
  const events = createExpiring<'busy' | 'done'>(now)
  const newest = createExpiring<number>(now)
  const counters = createExpiring<number>(now)
  const listeners = new Set<ChangeEventListener>()
  return {
    async lock(eventId) {
      const taken = events.get(eventId)
      if (taken) return taken.value
      events.set(eventId, 'busy', now() + lockSeconds * 1000)
      return 'locked'
    },
    async complete(eventId) {
      events.set(eventId, 'done', now() + rememberedSeconds * 1000)
    },
    async release(eventId) {
      events.delete(eventId)
    },
    async isLatest(resourceId, at) {
      if (at < (newest.get(resourceId)?.value ?? Number.NEGATIVE_INFINITY)) return false
      newest.set(resourceId, at, now() + rememberedSeconds * 1000)
      return true
    },
    async count(key, perSeconds) {
      const counter = counters.get(key)
      const until = counter?.until ?? now() + perSeconds * 1000
      const count = (counter?.value ?? 0) + 1
      counters.set(key, count, until)
      return { count, resetsInMs: until - now() }
    },
    async publish(event) {
      for (const listener of listeners) listener.onChange(event)
    },
    async subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
