import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fixPrefix, forgetAll, forgetCustomer, linkPrefix, storage } from './forgetAll.js'
import * as queryKeys from './queryKeys.js'

const keyOf = (customerId: string, proxyUrl = '/api/grid') => queryKeys.customer(proxyUrl, customerId, 'profile')

beforeEach(() => sessionStorage.clear())
afterEach(() => void vi.restoreAllMocks())

it('forgets what was fetched and what was remembered in this tab, and nothing of the host', () => {
  const queryClient = new QueryClient()
  const keys = [keyOf('Customer:1'), queryKeys.platform('/api/grid', 'session'), ['host']]
  for (const key of keys) queryClient.setQueryData(key, {})
  for (const key of [`${linkPrefix}Customer:1`, `${fixPrefix}Verification:1`, 'host:grid-kyc:']) {
    sessionStorage.setItem(key, 'kept')
  }
  forgetAll(queryClient)
  expect(keys.map(key => queryClient.getQueryData(key))).toEqual([undefined, undefined, {}])
  expect(Object.keys({ ...sessionStorage })).toEqual(['host:grid-kyc:'])
})

it('forgets what was fetched where the browser forbids its storage', () => {
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('Forbidden', 'SecurityError')
  })
  const queryClient = new QueryClient()
  queryClient.setQueryData(keyOf('Customer:1'), {})
  expect(storage()).toBeUndefined()
  forgetAll(queryClient)
  expect(queryClient.getQueryData(keyOf('Customer:1'))).toBeUndefined()
})

it('forgets one customer of one proxy', () => {
  const queryClient = new QueryClient()
  const keys = [keyOf('Customer:1'), keyOf('Customer:2'), keyOf('Customer:1', '/other')]
  for (const key of keys) queryClient.setQueryData(key, {})
  const has = () => keys.map(key => queryClient.getQueryData(key) !== undefined)
  forgetCustomer(queryClient, '/api/grid', undefined)
  expect(has()).toEqual([true, true, true])
  forgetCustomer(queryClient, '/api/grid', 'Customer:1')
  expect(has()).toEqual([false, true, true])
})

it('leaves no timer for what is forgotten while it is being fetched', async () => {
  vi.useFakeTimers()
  const queryClient = new QueryClient()
  let answer: (value: object) => void = () => undefined
  const fetching = queryClient.fetchQuery({
    queryKey: keyOf('Customer:1'),
    queryFn: () =>
      new Promise<object>(resolve => {
        answer = resolve
      }),
  })
  fetching.catch(() => undefined)
  forgetCustomer(queryClient, '/api/grid', 'Customer:1')
  answer({})
  await vi.advanceTimersByTimeAsync(10)
  expect(vi.getTimerCount()).toBe(0)
  expect(queryClient.getQueryData(keyOf('Customer:1'))).toBeUndefined()
  vi.useRealTimers()
})
