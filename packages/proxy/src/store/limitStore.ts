import { callHostHook } from '../callHostHook.js'
import type { ProxyStore } from './ProxyStore.js'

/** The same store with every call limited in time: a database that is away must not hold requests for ever. */
export function limitStore(store: ProxyStore, timeoutMs: number | undefined): ProxyStore {
  const limit = <T>(call: () => Promise<T>) => callHostHook('store', call, timeoutMs)
  return {
    lock: eventId => limit(() => store.lock(eventId)),
    complete: eventId => limit(() => store.complete(eventId)),
    release: eventId => limit(() => store.release(eventId)),
    isLatest: (resourceId, at) => limit(() => store.isLatest(resourceId, at)),
    count: (key, perSeconds) => limit(() => store.count(key, perSeconds)),
    publish: event => limit(() => store.publish(event)),
    subscribe: listener => limit(() => store.subscribe(listener)),
  }
}
