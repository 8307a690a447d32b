import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCustomer, getCustomer, updateCustomer } from '../api/customers.js'
import { deleteDocument, listDocuments, uploadDocument } from '../api/documents.js'
import { createKycLink } from '../api/kycLink.js'
import { type ClientOptions, createClient, wait } from './createClient.js'
import { formOf, toFormData } from './formOf.js'
import type { GridKycError } from './GridKycError.js'

const answer = { id: 'Customer:1', customerType: 'INDIVIDUAL' }

/** A client whose requests are kept instead of sent. */
function listening(options: Partial<ClientOptions> = {}, respond: () => Response = () => Response.json(answer)) {
  const requests: Request[] = []
  const client = createClient({
    baseUrl: 'https://app.test/api/grid',
    fetch: async request => {
      requests.push(request)
      return respond()
    },
    ...options,
  })
  return { client, requests }
}
const failure = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable('it should have failed'),
    (error: GridKycError) => error,
  )
const customerId = 'Customer:1'

describe('a request', () => {
  it('has the method, the path and the query of its route, and no body where there is none', async () => {
    const { client, requests } = listening({ baseUrl: 'https://app.test/api/grid//' }, () =>
      Response.json({ data: [], hasMore: false }),
    )
    await client.send(getCustomer, { customerId: 'Customer:a/b?c' })
    await client.send(listDocuments, { documentHolder: 'Customer:1', limit: 5, cursor: undefined })
    expect(requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET https://app.test/api/grid/customers/Customer%3Aa%2Fb%3Fc',
      'GET https://app.test/api/grid/documents?documentHolder=Customer%3A1&limit=5',
    ])
    for (const request of requests) {
      expect(request.body).toBeNull()
      expect(request.headers.get('content-type')).toBeNull()
      expect(request.headers.get('idempotency-key')).toBeNull()
    }
  })

  it('has its body as JSON, and none where none was given', async () => {
    const { client, requests } = listening()
    await client.send(updateCustomer, { customerId, body: { customerType: 'INDIVIDUAL', fullName: 'Zoë' } })
    expect(requests[0]?.headers.get('content-type')).toBe('application/json')
    expect(await requests[0]?.json()).toEqual({ customerType: 'INDIVIDUAL', fullName: 'Zoë' })
    const link = listening({}, () => Response.json({ kycUrl: 'https://check.test' }, { status: 201 }))
    await link.client.send(createKycLink, { customerId })
    expect(link.requests[0]?.body).toBeNull()
    expect(link.requests[0]?.headers.get('content-type')).toBeNull()
  })

  it('has a form as the browser writes it, and remembers the form itself', async () => {
    const { client, requests } = listening({}, () => Response.json(answer, { status: 201 }))
    const form = toFormData({ file: new File(['%PDF'], 'a.pdf'), documentType: 'PASSPORT', side: undefined })
    expect([...form.keys()]).toEqual(['documentType', 'file'])
    await client.send(uploadDocument, { form })
    const [request] = requests as [Request]
    expect(request.headers.get('content-type')).toMatch(/^multipart\/form-data; boundary=/)
    expect(formOf(request)).toBe(form)
    await client.send(createCustomer, { body: { customerType: 'INDIVIDUAL' } })
    expect(formOf(requests[1] as Request)).toBeUndefined()
  })

  it('is never cached, and takes cookies along as the host says', async () => {
    const { client, requests } = listening()
    await client.send(getCustomer, { customerId })
    expect(requests[0]).toMatchObject({ cache: 'no-store', credentials: 'same-origin' })
    const other = listening({ credentials: 'include' })
    await other.client.send(getCustomer, { customerId })
    expect(other.requests[0]?.credentials).toBe('include')
  })

  it('has the headers of the host, fixed or from a function', async () => {
    for (const headers of [
      { 'x-token': 'a' },
      () => ({ 'x-token': 'a' }),
      async () => new Headers({ 'x-token': 'a' }),
    ]) {
      const { client, requests } = listening({ headers })
      await client.send(getCustomer, { customerId }, { idempotencyKey: 'key' })
      expect(requests[0]?.headers.get('x-token')).toBe('a')
      expect(requests[0]?.headers.get('idempotency-key')).toBe('key')
    }
  })

  it('takes its options from a function at every attempt, so that a change counts', async () => {
    let token = 'first'
    const tokens: (string | null)[] = []
    const client = createClient(() => ({
      ...{ baseUrl: 'https://app.test', headers: { 'x-token': token } },
      fetch: async request => {
        tokens.push(request.headers.get('x-token'))
        token = 'second'
        return tokens.length === 1
          ? new Response('', { status: 503, headers: { 'retry-after': '0' } })
          : Response.json(answer)
      },
    }))
    await client.send(getCustomer, { customerId })
    expect(tokens).toEqual(['first', 'second'])
  })

  it('goes through the global fetch where the host has none of its own', async () => {
    const spy = vi.spyOn(globalThis, 'fetch').mockResolvedValue(Response.json(answer))
    await createClient({ baseUrl: 'https://app.test' }).send(getCustomer, { customerId })
    expect((spy.mock.lastCall as unknown as [Request])[0].url).toBe('https://app.test/customers/Customer%3A1')
    spy.mockRestore()
  })
})

describe('an answer', () => {
  it('is its JSON, or nothing where there is nothing to say', async () => {
    expect(await listening().client.send(getCustomer, { customerId })).toEqual(answer)
    const { client } = listening({}, () => new Response(null, { status: 204 }))
    expect(await client.send(deleteDocument, { documentId: 'Document:1' })).toBeUndefined()
  })

  it.each(['<html>', '"text"', 'null', '7', ''])('that is no object is no answer of Grid: %s', async body => {
    const error = await failure(listening({}, () => new Response(body)).client.send(getCustomer, { customerId }))
    expect(error).toMatchObject({ kind: 'unexpected', status: 200 })
    expect(error.message).toBe(
      "GET /customers/{customerId} was answered 200 without JSON. Is something else at the proxy's URL?",
    )
  })

  it('of another status than the route’s is an error', async () => {
    const { client } = listening({}, () => Response.json(answer, { status: 202 }))
    expect(await failure(client.send(getCustomer, { customerId }))).toMatchObject({ kind: 'unexpected', status: 202 })
  })
})

describe('an answer that does not come', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('is asked for again when the connection was lost, also half-way through the answer', async () => {
    let count = 0
    const { client } = listening({
      fetch: async () => {
        if (++count === 1) throw new TypeError('Failed to fetch')
        const lost = new ReadableStream({ start: controller => controller.error(new TypeError('connection lost')) })
        return count === 2 ? new Response(lost) : Response.json(answer)
      },
    })
    const sent = client.send(getCustomer, { customerId })
    await vi.advanceTimersByTimeAsync(5_000)
    expect(await sent).toEqual(answer)
    expect(count).toBe(3)
  })

  it('is an error of the network that names the route and keeps the cause', async () => {
    const cause = new TypeError('Failed to fetch')
    const { client } = listening({ fetch: () => Promise.reject(cause) })
    const error = await failure(client.send(updateCustomer, { customerId, body: { customerType: 'INDIVIDUAL' } }))
    expect(error).toMatchObject({ kind: 'network', cause })
    expect(error.message).toBe('PATCH /customers/{customerId} got no answer.')
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is waited for 30 seconds, whether or not the host’s fetch heeds the signal', async () => {
    let signal: AbortSignal | undefined
    const { client } = listening({
      fetch: request => {
        signal = request.signal
        return new Promise(() => undefined)
      },
    })
    const failed = failure(client.send(updateCustomer, { customerId, body: { customerType: 'INDIVIDUAL' } }))
    await vi.advanceTimersByTimeAsync(29_999)
    expect(signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(signal?.aborted).toBe(true)
    expect((await failed).kind).toBe('timeout')
  })

  it('is waited for no longer once the caller leaves, and nothing is left listening', async () => {
    const stop = new AbortController()
    const add = vi.spyOn(stop.signal, 'addEventListener')
    const remove = vi.spyOn(stop.signal, 'removeEventListener')
    const { client } = listening({ fetch: () => new Promise(() => undefined) })
    const failed = failure(client.send(getCustomer, { customerId }, { signal: stop.signal }))
    await vi.advanceTimersByTimeAsync(10)
    stop.abort('left')
    expect(await failed).toBe('left')
    expect(add.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
      remove.mock.calls.map(([type, listener]) => [type, listener]),
    )
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not even asked for when the caller has left before, nor again when they leave between two attempts', async () => {
    const { client, requests } = listening({}, () => new Response('', { status: 503 }))
    await expect(client.send(getCustomer, { customerId }, { signal: AbortSignal.abort('gone') })).rejects.toBe('gone')
    expect(requests).toHaveLength(0)
    const stop = new AbortController()
    const failed = failure(client.send(getCustomer, { customerId }, { signal: stop.signal }))
    await vi.advanceTimersByTimeAsync(10)
    stop.abort('left')
    expect(await failed).toBe('left')
    expect(requests).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})

it('waits as long as it was asked to', async () => {
  vi.useFakeTimers()
  const done = vi.fn()
  void wait(500).then(done)
  await vi.advanceTimersByTimeAsync(499)
  expect(done).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(done).toHaveBeenCalledOnce()
  vi.useRealTimers()
})
