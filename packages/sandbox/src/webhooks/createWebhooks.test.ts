import { sendTestWebhook } from '@grid-kyc/core'
import { afterEach, expect, it, vi } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import type { WebhookEndpoint } from '../platform/SandboxOptions.js'
import { retryDelay } from './retryDelay.js'

let sandbox: Sandbox | undefined
afterEach(async () => {
  vi.restoreAllMocks()
  await sandbox?.close()
})

/** A receiver that answers with the given statuses in turn, then 200; 0 is no answer. */
function receive(statuses: number[] = [], retryDelaysMs?: readonly number[]) {
  const received: { id: string; type: string; data: { id?: string } }[] = []
  const endpoint: WebhookEndpoint = {
    url: 'https://platform.test/webhooks',
    async fetch(request) {
      received.push(await request.json())
      const status = statuses.shift() ?? 200
      if (status === 0) throw new TypeError('fetch failed')
      return new Response(null, { status })
    },
    retryDelaysMs,
  }
  sandbox = createSandbox({ webhook: endpoint })
  return { sandbox, received, types: () => received.map(({ type }) => type) }
}

it('repeats until it is taken, under the same id', async () => {
  const { sandbox, received } = receive([500, 0, 401], [1, 1, 1])
  sandbox.webhooks.test()
  await sandbox.seedCustomer('individual.approved')
  const { deliveries } = sandbox.webhooks
  await vi.waitFor(() => expect(deliveries.map(({ state }) => state)).toEqual(['given_up', 'delivered']))
  expect(deliveries.map(({ statuses }) => statuses)).toEqual([[500], [0, 401, 200]])
  expect(new Set(received.slice(1).map(({ id }) => id)).size).toBe(1)
})

it('does not repeat what was answered 409', async () => {
  const { sandbox, received } = receive([409], [1])
  await sandbox.seedCustomer('individual.approved')
  await sandbox.webhooks.settled()
  expect(sandbox.webhooks.deliveries).toMatchObject([{ state: 'refused', statuses: [409] }])
  expect(received).toHaveLength(1)
})

it('gives up after the last delay', async () => {
  const { sandbox } = receive([500, 500], [1])
  await sandbox.seedCustomer('individual.approved')
  await vi.waitFor(() =>
    expect(sandbox.webhooks.deliveries[0]).toMatchObject({ state: 'given_up', statuses: [500, 500] }),
  )
})

it('waits longer and longer, half an hour at most, for seven days', () => {
  expect([1, 2, 3, 12].map(attempts => retryDelay(attempts, undefined))).toEqual([1_000, 2_000, 4_000, 1_800_000])
  const delays = []
  for (let attempt = 1; ; attempt++) {
    const delay = retryDelay(attempt, undefined)
    if (delay === undefined) break
    delays.push(delay)
  }
  // Eleven that double, and half an hour each until a week is over.
  expect(delays).toHaveLength(346)
  expect(delays.slice(11).every(delay => delay === 1_800_000)).toBe(true)
  const days = delays.reduce((sum, delay) => sum + delay, 0) / 86_400_000
  expect(days).toBeGreaterThan(6.9)
  expect(days).toBeLessThan(7.1)
})

it('never keeps an answer waiting', async () => {
  let answer = (_: Response) => {}
  sandbox = createSandbox({
    webhook: { url: 'https://platform.test/', fetch: () => new Promise(resolve => (answer = resolve)) },
  })
  await sandbox.seedCustomer('individual.approved')
  expect(sandbox.webhooks.deliveries).toMatchObject([{ state: 'pending' }])
  await vi.waitFor(() => {
    answer(new Response())
    expect(sandbox?.webhooks.deliveries).toMatchObject([{ state: 'delivered' }])
  })
})

it('holds, reorders, duplicates and sends again on demand', async () => {
  const { sandbox, received, types } = receive()
  const id = await sandbox.seedCustomer('individual.start')
  sandbox.webhooks.hold()
  sandbox.setCustomerStatus(id, 'PENDING')
  sandbox.setCustomerStatus(id, 'APPROVED')
  await sandbox.webhooks.settled()
  expect(received).toEqual([])
  sandbox.webhooks.release('reversed')
  await sandbox.webhooks.settled()
  expect(types()).toEqual(['CUSTOMER.KYC_APPROVED', 'CUSTOMER.KYC_PENDING'])

  sandbox.webhooks.duplicate()
  sandbox.setCustomerStatus(id, 'REJECTED')
  sandbox.setCustomerStatus(id, 'PENDING')
  await sandbox.webhooks.settled()
  expect(types().slice(2)).toEqual(['CUSTOMER.KYC_REJECTED', 'CUSTOMER.KYC_REJECTED', 'CUSTOMER.KYC_PENDING'])
  expect(received[2]).toEqual(received[3])

  sandbox.webhooks.redeliver(received[0]?.id ?? '')
  await sandbox.webhooks.settled()
  expect(received.at(-1)).toEqual(received[0])
  expect(() => sandbox.webhooks.redeliver('Webhook:elsewhere')).toThrow('webhooks.deliveries')
})

it('sends nothing without an endpoint, nor after it was closed', async () => {
  const { sandbox, received } = receive([500], [40])
  const { webhook } = sandbox
  sandbox.webhook = undefined
  sandbox.webhooks.test()
  await sandbox.webhooks.settled()
  sandbox.webhook = webhook
  await sandbox.seedCustomer('individual.approved')
  await sandbox.webhooks.settled()
  await sandbox.close()
  await new Promise(resolve => setTimeout(resolve, 80))
  expect(received).toHaveLength(1)
  expect(sandbox.webhooks.deliveries.map(({ state }) => state)).toEqual(['unsent', 'pending'])
})

it('survives an address that is none, and forgets what waits when it is reset', async () => {
  const { sandbox, received } = receive()
  const { webhook } = sandbox
  sandbox.webhook = { url: 'not an address', retryDelaysMs: [] }
  sandbox.webhooks.test()
  await sandbox.webhooks.settled()
  expect(sandbox.webhooks.deliveries).toMatchObject([{ state: 'given_up', statuses: [0] }])
  sandbox.webhook = webhook
  sandbox.webhooks.test()
  sandbox.reset()
  await sandbox.webhooks.settled()
  expect(received).toEqual([])
  sandbox.webhooks.test()
  await sandbox.webhooks.settled()
  expect(received).toHaveLength(1)
})

/** A receiver that never answers, and gives up when the sandbox does. */
function neverAnswer(retryDelaysMs?: readonly number[]) {
  const requests: Request[] = []
  const endpoint: WebhookEndpoint = {
    url: 'https://platform.test/webhooks',
    fetch: request =>
      new Promise((_, reject) => {
        requests.push(request)
        request.signal.addEventListener('abort', () => reject(request.signal.reason))
      }),
    retryDelaysMs,
  }
  sandbox = createSandbox({ webhook: endpoint })
  return { sandbox, requests }
}

it('sends JSON by POST to the address of the endpoint', async () => {
  const requests: Request[] = []
  const fetch = async (request: Request) => {
    requests.push(request)
    return new Response()
  }
  sandbox = createSandbox({ webhook: { url: 'https://platform.test/webhooks?of=grid', fetch } })
  sandbox.webhooks.send('PAYMENT.SETTLED', { amount: 7 })
  await sandbox.webhooks.settled()
  const [request] = requests
  expect([request?.method, request?.url, request?.headers.get('content-type')]).toEqual([
    'POST',
    'https://platform.test/webhooks?of=grid',
    'application/json',
  ])
  const [delivery] = sandbox.webhooks.deliveries
  expect(await request?.text()).toBe(delivery?.body)
  expect(JSON.parse(delivery?.body ?? '')).toEqual({
    ...{ id: delivery?.id, type: 'PAYMENT.SETTLED', data: { amount: 7 } },
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
  })
})

it.each([
  [200, 'delivered'],
  [299, 'delivered'],
  [300, 'given_up'],
  [400, 'given_up'],
  [409, 'refused'],
])('takes the answer %i for %s', async (status, state) => {
  const { sandbox } = receive([status], [])
  await sandbox.seedCustomer('individual.approved')
  await sandbox.webhooks.settled()
  expect(sandbox.webhooks.deliveries).toMatchObject([{ state, statuses: [status] }])
})

it('waits half a minute for an answer, and leaves no timer behind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const { sandbox, requests } = neverAnswer([])
    sandbox.webhooks.send('PAYMENT.SETTLED', {})
    await vi.waitUntil(() => requests.length === 1, { interval: 1 })
    await vi.advanceTimersByTimeAsync(29_000)
    expect(requests[0]?.signal.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1_000)
    await sandbox.webhooks.settled()
    expect(sandbox.webhooks.deliveries).toMatchObject([{ state: 'given_up', statuses: [0] }])
    sandbox.webhook = { url: 'https://platform.test/', fetch: async () => new Response() }
    sandbox.webhooks.test()
    await sandbox.webhooks.settled()
    expect(vi.getTimerCount()).toBe(0)
  } finally {
    vi.useRealTimers()
  }
})

it('stops listening for the end once it has an answer', async () => {
  const [added, removed] = (['addEventListener', 'removeEventListener'] as const).map(name =>
    vi.spyOn(AbortSignal.prototype, name),
  )
  const { sandbox } = receive([200, 500], [])
  const leaves = () =>
    [added, removed].map(spy =>
      spy?.mock.calls.flatMap(([type, listener]) =>
        type === 'abort' && (listener as { name?: string }).name === 'leave' ? [listener] : [],
      ),
    )
  sandbox.webhooks.test()
  sandbox.webhooks.test()
  await sandbox.webhooks.settled()
  const [listening, left] = leaves()
  expect(listening).toHaveLength(2)
  expect(left).toEqual(listening)
})

it('lets a process end while a repetition waits, and a page, where a timer is a number, go on', async () => {
  const { sandbox } = receive([500, 500], [60_000])
  const timeout = vi.spyOn(globalThis, 'setTimeout')
  await sandbox.seedCustomer('individual.approved')
  await sandbox.webhooks.settled()
  const waiting = timeout.mock.results.filter((_, index) => timeout.mock.calls[index]?.[1] === 60_000)
  expect(waiting.map(({ value }) => value.hasRef())).toEqual([false])
  timeout.mockReturnValue(7 as never)
  await sandbox.seedCustomer('individual.approved')
  await expect(sandbox.webhooks.settled()).resolves.toBeUndefined()
  expect(sandbox.webhooks.deliveries.map(({ state }) => state)).toEqual(['pending', 'pending'])
})

it('cancels the repetitions that wait, and no others, when it is reset', async () => {
  const { sandbox, received } = receive([500, 200, 500], [1, 60_000])
  await sandbox.seedCustomer('individual.approved')
  await vi.waitFor(() => expect(sandbox.webhooks.deliveries).toMatchObject([{ statuses: [500, 200] }]))
  const clear = vi.spyOn(globalThis, 'clearTimeout')
  sandbox.reset()
  expect(clear).not.toHaveBeenCalled()
  expect(received).toHaveLength(2)
})

it.each(['reset', 'close'] as const)('cancels what is being sent on %s, and does not repeat it', async how => {
  const { sandbox, requests } = neverAnswer([0, 0])
  await sandbox.seedCustomer('individual.approved')
  const [delivery] = sandbox.webhooks.deliveries
  await vi.waitFor(() => expect(requests).toHaveLength(1))
  await sandbox[how]()
  await sandbox.webhooks.settled()
  expect(requests[0]?.signal.aborted).toBe(true)
  expect(delivery?.statuses).toEqual([0])
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(requests).toHaveLength(1)
})

it('sends nothing that is asked for after it was closed', async () => {
  const { sandbox, received } = receive()
  await sandbox.close()
  sandbox.webhooks.test()
  await sandbox.webhooks.settled()
  expect([received, sandbox.webhooks.deliveries[0]?.state]).toEqual([[], 'unsent'])
})

it('waits on close until nothing is being sent', async () => {
  const { sandbox, requests } = neverAnswer()
  await sandbox.seedCustomer('individual.approved')
  await vi.waitFor(() => expect(requests).toHaveLength(1))
  await sandbox.close()
  expect(sandbox.webhooks.deliveries[0]?.statuses).toEqual([0])
})

it('keeps back in order what is held, once or twice, and releases nothing where nothing is', async () => {
  const { sandbox, received, types } = receive()
  sandbox.webhooks.release()
  await sandbox.webhooks.settled()
  expect(received).toEqual([])
  sandbox.webhooks.hold()
  sandbox.webhooks.send('A', {})
  sandbox.webhooks.hold()
  sandbox.webhooks.send('B', {})
  expect(sandbox.webhooks.deliveries.map(({ state }) => state)).toEqual(['held', 'held'])
  sandbox.webhooks.release()
  expect(sandbox.webhooks.deliveries.map(({ state }) => state)).toEqual(['pending', 'pending'])
  await sandbox.webhooks.settled()
  sandbox.webhooks.send('C', {})
  await sandbox.webhooks.settled()
  expect(types()).toEqual(['A', 'B', 'C'])
})

it('sends as many twice as were asked for in all, held ones too, until it is reset', async () => {
  const { sandbox, types } = receive()
  sandbox.webhooks.duplicate()
  sandbox.webhooks.duplicate(2)
  sandbox.webhooks.hold()
  for (const type of ['A', 'B', 'C', 'D']) sandbox.webhooks.send(type, {})
  sandbox.webhooks.release()
  await sandbox.webhooks.settled()
  expect(types()).toEqual(['A', 'A', 'B', 'B', 'C', 'C', 'D'])
  sandbox.webhooks.duplicate()
  sandbox.webhooks.hold()
  sandbox.reset()
  sandbox.webhooks.send('E', {})
  await sandbox.webhooks.settled()
  expect(types().slice(7)).toEqual(['E'])
})

it('says how a test webhook was answered, held or not, with the beginning of a long answer', async () => {
  const url = 'https://platform.test/webhooks'
  sandbox = createSandbox({ webhook: { url, fetch: async () => new Response('x'.repeat(10_001), { status: 202 }) } })
  sandbox.webhooks.hold()
  expect(await sandbox.client.send(sendTestWebhook, {})).toEqual({
    ...{ url, response_status: 202, response_body: 'x'.repeat(10_000) },
  })
  expect(sandbox.webhooks.deliveries.map(({ type }) => type)).toEqual(['TEST'])
})
