import { afterEach, expect, it, vi } from 'vitest'
import type { Sandbox } from '../controls/Sandbox.js'
import { createSandbox } from '../createSandbox.js'
import type { WebhookEndpoint } from '../platform/SandboxOptions.js'
import { retryDelay } from './retryDelay.js'

let sandbox: Sandbox | undefined
afterEach(() => sandbox?.close())

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
