import { expect, it } from 'vitest'
import { limitStore } from './limitStore.js'
import type { OwnedChangeEvent, ProxyStore } from './ProxyStore.js'

const event: OwnedChangeEvent = {
  id: 'Customer:1',
  kind: 'customer',
  at: '2026-05-01T00:00:00Z',
  customerId: 'Customer:1',
}
const listener = { onChange: () => undefined, onGap: () => undefined }
const calls: { [Name in keyof ProxyStore]: Parameters<ProxyStore[Name]> } = {
  lock: ['Webhook:1'],
  complete: ['Webhook:1'],
  release: ['Webhook:1'],
  isLatest: ['Customer:1', 5],
  count: ['key', 60],
  publish: [event],
  subscribe: [listener],
}
const names = Object.keys(calls) as (keyof ProxyStore)[]
/** A store of which every function answers with what it was given, or never. */
const storeOf = (answer: (given: unknown[]) => unknown) =>
  Object.fromEntries(
    names.map(name => [name, (...given: unknown[]) => answer([name, ...given])]),
  ) as unknown as ProxyStore
const call = (store: ProxyStore, name: keyof ProxyStore) =>
  (store[name] as (...given: unknown[]) => Promise<unknown>)(...calls[name])

it.each(names)('passes %s on, with its values, and gives back the answer', async name => {
  const store = limitStore(
    storeOf(async given => given),
    1_000,
  )
  expect(await call(store, name)).toEqual([name, ...calls[name]])
})

it.each(names)('does not let %s hold a request for ever', async name => {
  const store = limitStore(
    storeOf(() => new Promise(() => {})),
    10,
  )
  await expect(call(store, name)).rejects.toMatchObject({ status: 500, hook: 'store' })
})
