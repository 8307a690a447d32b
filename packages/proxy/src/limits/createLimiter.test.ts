import { type Operation, routes } from '@grid-kyc/core'
import { describe, expect, it, vi } from 'vitest'
import type { GridProxyOptions, LimitName } from '../GridProxyOptions.js'
import { createMemoryStore } from '../store/createMemoryStore.js'
import { createLimiter, sessionKey } from './createLimiter.js'

function mount(options: Partial<GridProxyOptions> = {}) {
  let time = 0
  const store = createMemoryStore(() => time)
  const limiter = createLimiter(options as GridProxyOptions, store)
  return {
    change: (operation: Operation, holder = 'Customer:1') => limiter.countChange(operation, routes[operation], holder),
    wait: (seconds: number) => {
      time += seconds * 1000
    },
  }
}

it.each<[Operation, max: number, perSeconds: number]>([
  ['sendEmailVerification', 5, 600],
  ['sendPhoneVerification', 5, 600],
  ['confirmEmailVerification', 10, 600],
  ['confirmPhoneVerification', 10, 600],
  ['createKycLink', 30, 3600],
  ['uploadDocument', 100, 3600],
  ['replaceDocument', 100, 3600],
  ['createVerification', 30, 3600],
  ['createCustomer', 10, 3600],
  ['updateCustomer', 120, 600],
  ['deleteDocument', 120, 600],
  ['createBeneficialOwner', 120, 600],
])('accepts %s %d times in %d seconds, and again after that', async (operation, max, perSeconds) => {
  const { change, wait } = mount()
  for (let times = 0; times < max; times++) await change(operation)
  wait(perSeconds - 1)
  await expect(change(operation)).rejects.toMatchObject({
    status: 429,
    code: 'RATE_LIMITED',
    message: 'This was done too often. Wait before trying again.',
    headers: { 'retry-after': '1' },
  })
  await change(operation, 'Customer:2')
  wait(1)
  await change(operation)
})

it.each<[Operation, Operation]>([
  ['sendEmailVerification', 'sendPhoneVerification'],
  ['confirmEmailVerification', 'confirmPhoneVerification'],
  ['uploadDocument', 'replaceDocument'],
  ['updateCustomer', 'deleteDocument'],
])('counts %s together with %s, and apart from everything else', async (one, other) => {
  const limit = { max: 1, perSeconds: 60 }
  const { change } = mount({ limits: { codeSends: limit, codeAttempts: limit, uploads: limit, writes: limit } })
  await change(one)
  await expect(change(other)).rejects.toMatchObject({ status: 429 })
  for (const apart of ['createVerification', 'createKycLink', 'createCustomer'] as const) await change(apart)
})

it('counts no read beside the requests of its session', async () => {
  const { change } = mount({ limits: { writes: { max: 1, perSeconds: 60 } } })
  for (const operation of ['getCustomer', 'listDocuments', 'getVerification', 'getPlatformConfig'] as const)
    for (let times = 0; times < 3; times++) await change(operation)
})

it('keeps the default of a limit that the platform left out', async () => {
  const { change } = mount({ limits: { codeSends: { max: 1, perSeconds: 60 } } })
  for (let times = 0; times < 10; times++) await change('confirmEmailVerification')
  await expect(change('confirmEmailVerification')).rejects.toMatchObject({ status: 429 })
})

it('accepts everything where the platform switched limits off, and asks the store nothing', async () => {
  const store = createMemoryStore()
  const count = vi.spyOn(store, 'count')
  const limiter = createLimiter({ limits: false } as GridProxyOptions, store)
  for (let times = 0; times < 1000; times++) {
    await limiter.countRequest('Customer:1')
    await limiter.countChange('createCustomer', routes.createCustomer, 'user-7')
  }
  expect(count).not.toHaveBeenCalled()
})

it('counts 600 requests of a session in a minute, without the store, and each session apart', async () => {
  const away = { count: () => Promise.reject(new Error('Redis is away.')) }
  const { countRequest } = createLimiter({} as GridProxyOptions, away as never)
  for (let times = 0; times < 600; times++) await countRequest('Customer:1')
  const refused = await countRequest('Customer:1').catch((error: unknown) => error)
  expect(refused).toMatchObject({ status: 429 })
  const { 'retry-after': wait } = (refused as { headers: Record<string, string> }).headers
  expect(Number(wait)).toBeGreaterThan(50)
  expect(Number(wait)).toBeLessThanOrEqual(60)
  await countRequest('Customer:2')
})

describe('the store of the platform', () => {
  const limiterWith = (count: () => Promise<{ count: number; resetsInMs: number }>) => {
    const spy = vi.fn(count)
    const store = { ...createMemoryStore(), count: spy }
    const limiter = createLimiter({ hookTimeoutMs: 20 } as GridProxyOptions, store)
    return { spy, send: () => limiter.countChange('createKycLink', routes.createKycLink, 'Customer:1') }
  }

  it('counts under the name of the limit and of the customer', async () => {
    const { spy, send } = limiterWith(async () => ({ count: 30, resetsInMs: 5 }))
    await send()
    expect(spy.mock.calls).toEqual([['linkCreations Customer:1' satisfies `${LimitName} ${string}`, 3600]])
  })

  it.each([
    [-5, '1'],
    [0, '1'],
    [1000, '1'],
    [1001, '2'],
    [59_500, '60'],
  ])('says with %d ms left to try again in %s s', async (resetsInMs, wait) => {
    const { send } = limiterWith(async () => ({ count: 31, resetsInMs }))
    await expect(send()).rejects.toMatchObject({ headers: { 'retry-after': wait } })
  })

  it('holds a change no longer than another function of the platform may take', async () => {
    const { send } = limiterWith(() => new Promise(() => {}))
    await expect(send()).rejects.toMatchObject({ status: 500, hook: 'store' })
  })
})

it('gives one key to the customers of a session, in whatever order, and another to others', () => {
  const given = ['Customer:2', 'Customer:1']
  expect(sessionKey(given)).toBe(sessionKey(['Customer:1', 'Customer:2']))
  expect(given).toEqual(['Customer:2', 'Customer:1'])
  const others = [[], ['Customer:1'], ['Customer:2'], given, ['a', 'bc'], ['ab', 'c']]
  expect(new Set(others.map(sessionKey)).size).toBe(6)
})
