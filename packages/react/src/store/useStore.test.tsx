import { type BeneficialOwner, type Customer, type Document, readVerification, type Verification } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { type GridKyc, gridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from './PrivateValue.js'
import * as queryKeys from './queryKeys.js'
import { type StatusSnapshot, statusOf } from './StatusSnapshot.js'
import { type Store, useStore } from './useStore.js'

const [proxyUrl, id] = ['/api/grid', 'Customer:1']
const customer = { id, customerType: 'BUSINESS', kybStatus: 'PENDING' } as unknown as Customer
const verificationOf = (verificationStatus: string) =>
  ({ id: 'Verification:1', customerId: id, verificationStatus, errors: [] }) as unknown as Verification
const owner = (key: string, share = 0) => ({ id: key, ownershipPercentage: share }) as BeneficialOwner
const document = (key: string, fileName = '') => ({ id: key, fileName }) as Document

let queryClient: QueryClient
let store: Store
beforeEach(() => {
  queryClient = new QueryClient()
  store = render().result.current
})

function render() {
  let [url, client] = [proxyUrl, queryClient]
  const wrapper = ({ children }: { children: ReactNode }) => (
    <gridKycContext.Provider value={{ queryClient: client, shown: { proxyUrl: url } } as unknown as GridKyc}>
      {children}
    </gridKycContext.Provider>
  )
  const { result, rerender } = renderHook(useStore, { wrapper })
  return {
    result,
    rerender(nextUrl = proxyUrl, nextClient = queryClient) {
      url = nextUrl
      client = nextClient
      rerender()
    },
  }
}

const keyOf = (part: queryKeys.CustomerPart, ...ids: string[]) => queryKeys.customer(proxyUrl, id, part, ...ids)
const fetched = (part: queryKeys.CustomerPart, value: unknown, ...ids: string[]) =>
  queryClient.setQueryData(keyOf(part, ...ids), new PrivateValue(value))
const known = (part: queryKeys.CustomerPart, ...ids: string[]) =>
  PrivateValue.open(queryClient.getQueryData<PrivateValue<unknown>>(keyOf(part, ...ids)))
const status = () => queryClient.getQueryData<StatusSnapshot>(keyOf('status'))

/** A fetch that is under way until it is answered. */
function fetching(queryKey: readonly unknown[]) {
  let answer: (value: unknown) => void = () => undefined
  const answered = new Promise<unknown>(resolve => {
    answer = resolve
  })
  // What takes the signal is cancelled with what it fetches.
  const fetch = queryClient.fetchQuery({ queryKey, retry: false, queryFn: ({ signal }) => signal && answered })
  fetch.catch(() => undefined)
  return async (value: unknown) => {
    answer(value)
    await Promise.allSettled([fetch])
  }
}

describe('what Grid has just answered', () => {
  it('takes the place of the customer that was fetched before, and of one on its way', async () => {
    fetched('profile', { ...customer, fullName: 'Before' })
    const answer = fetching(keyOf('profile'))
    await store.write(id, { customer })
    await answer(new PrivateValue({ ...customer, fullName: 'Late' }))
    expect(store.customer(id)).toEqual(customer)
    expect(store.customer('Customer:2')).toBeUndefined()
  })

  it('is a verification as it is read, with nothing else changed', async () => {
    const verification = verificationOf('IN_PROGRESS')
    await store.write(id, { verification })
    expect(store.verification(id)).toEqual(readVerification(verification))
    expect(known('profile')).toBeUndefined()
    expect(status()).toBeUndefined()
  })

  it('of one part leaves every other part as it is, on its way or not', async () => {
    fetched('profile', customer)
    fetched('owners', [owner('a')])
    fetched('documents', [document('d')], 'holder')
    const others = [keyOf('earlier'), queryKeys.platform(proxyUrl, 'config'), ['host']]
    const answers = others.map(fetching)
    await store.write(id, { customer })
    await store.write(id, { owner: owner('b') })
    await store.write(id, { document: document('e') })
    await store.removeDocument(id, 'd')
    await Promise.all(answers.map(answer => answer('Answered')))
    expect(others.map(key => queryClient.getQueryState(key))).toMatchObject(
      others.map(() => ({ data: 'Answered', isInvalidated: false })),
    )
    expect(store.customer(id)).toBe(customer)
    expect(known('owners')).toEqual([owner('a'), owner('b')])
    expect(known('documents', 'holder')).toEqual([document('e')])
    expect(store.documents(id)).toEqual([document('e')])
  })

  it('starts no fetch of another part again', async () => {
    fetched('owners', [])
    fetched('earlier', [])
    const answer = fetching(keyOf('owners'))
    await store.write(id, { owner: owner('a') })
    await answer(new PrivateValue([]))
    expect(queryClient.getQueryState(keyOf('earlier'))?.isInvalidated).toBe(false)
  })

  it('writes nothing where there is nothing', async () => {
    await store.write(id, {})
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })
})

describe('the status', () => {
  it('is not written before any component follows it', async () => {
    await store.write(id, { customer, verification: verificationOf('IN_PROGRESS') })
    expect(status()).toBeUndefined()
  })

  it('follows the customer as soon as it is being fetched', async () => {
    fetching(keyOf('status'))
    await store.write(id, { customer })
    expect(status()).toEqual(statusOf(customer, 'not_fetched'))
  })

  it.each<[string, { sent?: string; shown?: string | null; had?: string | null }, string | null]>([
    ['that was just answered', { sent: 'IN_PROGRESS', shown: 'RESOLVE_ERRORS', had: 'APPROVED' }, 'IN_PROGRESS'],
    ['that is shown', { shown: 'RESOLVE_ERRORS', had: 'APPROVED' }, 'RESOLVE_ERRORS'],
    ['that was fetched', { had: 'APPROVED' }, 'APPROVED'],
    ['that was fetched, where none was shown', { shown: null, had: 'APPROVED' }, 'APPROVED'],
    ['that is known not to be there', { had: null }, null],
    ['that is shown as not there', { shown: null }, null],
    ['of which nothing is known', {}, 'not_fetched'],
  ])('of a new answer is by the verification %s', async (_which, { sent, shown, had }, expected) => {
    const source = (text: string | null | undefined) =>
      text === undefined ? 'not_fetched' : text === null ? null : { verificationStatus: text }
    queryClient.setQueryData(keyOf('status'), statusOf(customer, source(shown)))
    if (had !== undefined) fetched('verification', had && verificationOf(had))
    await store.write(id, { customer, verification: sent === undefined ? undefined : verificationOf(sent) })
    expect(status()).toEqual(statusOf(customer, expected === 'not_fetched' ? expected : source(expected)))
  })

  it('follows a verification alone where there is one already', async () => {
    queryClient.setQueryData(keyOf('status'), statusOf(customer, null))
    await store.write(id, { verification: verificationOf('RESOLVE_ERRORS') })
    expect(status()).toMatchObject({ state: 'action_needed', newest: { verificationStatus: 'RESOLVE_ERRORS' } })
  })

  it('stays as it is when an owner or a document was written', async () => {
    const before = statusOf(customer, null)
    queryClient.setQueryData(keyOf('status'), before)
    await store.write(id, { owner: owner('a'), document: document('d') })
    expect(status()).toBe(before)
  })
})

describe('the owners', () => {
  it('have a changed one in its place, and a new one last', async () => {
    fetched('owners', [owner('a'), owner('b'), owner('c')])
    await store.write(id, { owner: owner('b', 40) })
    await store.write(id, { owner: owner('d', 10) })
    expect(known('owners')).toEqual([owner('a'), owner('b', 40), owner('c'), owner('d', 10)])
  })

  it('are not taken for fetched when one was written before', async () => {
    await store.write(id, { owner: owner('a') })
    expect(known('owners')).toBeUndefined()
  })

  it('of another customer stay as they are', async () => {
    const others = queryKeys.customer(proxyUrl, 'Customer:2', 'owners')
    queryClient.setQueryData(others, new PrivateValue([]))
    await store.write(id, { owner: owner('a') })
    expect(PrivateValue.open(queryClient.getQueryData<PrivateValue<unknown>>(others))).toEqual([])
  })

  it('are fetched again where an answer from before was on its way, and only then', async () => {
    fetched('owners', [])
    await store.write(id, { owner: owner('a') })
    expect(queryClient.getQueryState(keyOf('owners'))?.isInvalidated).toBe(false)
    const answer = fetching(keyOf('owners'))
    await store.write(id, { owner: owner('b') })
    await answer(new PrivateValue([]))
    expect(known('owners')).toEqual([owner('a'), owner('b')])
    expect(queryClient.getQueryState(keyOf('owners'))?.isInvalidated).toBe(true)
  })
})

describe('the documents', () => {
  it('have one that came back last, in every list', async () => {
    fetched('documents', [document('a'), document('b')], 'holder')
    fetched('documents', [document('c')], 'holder', 'other')
    await store.write(id, { document: document('a', 'new.pdf') })
    expect(known('documents', 'holder')).toEqual([document('b'), document('a', 'new.pdf')])
    expect(known('documents', 'holder', 'other')).toEqual([document('c'), document('a', 'new.pdf')])
  })

  it('lose one that was deleted, in every list', async () => {
    fetched('documents', [document('a'), document('b')], 'holder')
    fetched('documents', [document('a')], 'other')
    await store.removeDocument(id, 'a')
    expect(store.documents(id)).toEqual([document('b')])
  })

  it('are those of all holders that were fetched', () => {
    expect(store.documents(id)).toEqual([])
    fetched('documents', [document('a')], 'holder')
    fetched('documents', [document('b'), document('c')], 'other')
    // What a cache that was stored and restored has left of it.
    queryClient.setQueryData(keyOf('documents', 'restored'), {})
    expect(store.documents(id).map(each => each.id)).toEqual(['a', 'b', 'c'])
    expect(store.documents('Customer:2')).toEqual([])
  })
})

it('has the session that was written, in place of one on its way', async () => {
  expect(store.session()).toBeUndefined()
  const answer = fetching(queryKeys.platform(proxyUrl, 'session'))
  await store.writeSession({ customerId: id, mayCreate: false })
  await answer({ mayCreate: true })
  expect(store.session()).toEqual({ customerId: id, mayCreate: false })
})

it('fetches everything again, or what is known of one customer', () => {
  const keys = [
    ...[keyOf('profile'), queryKeys.customer(proxyUrl, 'Customer:2', 'profile')],
    ...[queryKeys.platform(proxyUrl, 'session'), ['host']],
  ]
  for (const key of keys) queryClient.setQueryData(key, {})
  const again = () => keys.map(key => queryClient.getQueryState(key)?.isInvalidated)
  store.refresh(id)
  expect(again()).toEqual([true, false, false, false])
  store.refresh()
  expect(again()).toEqual([true, true, true, false])
})

it('lasts as long as the proxy and the query client', () => {
  const { result, rerender } = render()
  const first = result.current
  rerender()
  expect(result.current).toBe(first)
  rerender('/other')
  const second = result.current
  expect(second).not.toBe(first)
  rerender('/other', new QueryClient())
  expect(result.current).not.toBe(second)
})
