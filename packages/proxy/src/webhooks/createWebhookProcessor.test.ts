import { expect, it, vi } from 'vitest'
import { createMemoryStore } from '../store/createMemoryStore.js'
import type { OwnedChangeEvent } from '../store/ProxyStore.js'
import { createWebhookProcessor } from './createWebhookProcessor.js'
import type { GridEvent } from './GridEvent.js'

const customerId = 'Customer:1'
const event = (id: string, updatedAt: string, status = 'PENDING') => ({
  id,
  type: `CUSTOMER.KYC_${status}`,
  data: { id: customerId, kycStatus: status, updatedAt },
})

function inbox(onEvent: (event: GridEvent) => void | Promise<void>) {
  const store = createMemoryStore()
  const changes: OwnedChangeEvent[] = []
  void store.subscribe({ onChange: event => changes.push(event), onGap: () => {} })
  const ownership = { customerOf: async () => customerId }
  return { ingest: createWebhookProcessor({ store, ownership, onEvent, onOther: undefined }), changes }
}

it('hands an event over once, also when it comes twice at the same time', async () => {
  let finish = () => {}
  const onEvent = vi.fn(() => new Promise<void>(resolve => (finish = resolve)))
  const { ingest, changes } = inbox(onEvent)
  const both = [ingest(event('Webhook:1', '2026-05-01T00:00:00Z')), ingest(event('Webhook:1', '2026-05-01T00:00:00Z'))]
  await expect.poll(() => onEvent.mock.calls.length).toBe(1)
  finish()
  expect(await Promise.all(both)).toEqual(['handled', 'duplicate'])
  expect(await ingest(event('Webhook:1', '2026-05-01T00:00:00Z'))).toBe('duplicate')
  expect(onEvent).toHaveBeenCalledTimes(1)
  expect(changes).toEqual([{ id: customerId, kind: 'customer', at: '2026-05-01T00:00:00Z', customerId }])
})

it('hands an event over again after it failed', async () => {
  const onEvent = vi.fn().mockRejectedValueOnce(new Error('The database is away.'))
  const { ingest, changes } = inbox(onEvent)
  await expect(ingest(event('Webhook:1', '2026-05-01T00:00:00Z'))).rejects.toMatchObject({ status: 500 })
  expect(changes).toEqual([])
  expect(await ingest(event('Webhook:1', '2026-05-01T00:00:00Z'))).toBe('handled')
  expect(onEvent).toHaveBeenCalledTimes(2)
})

it('goes by time and not by rank, in both directions', async () => {
  const seen: string[] = []
  const { ingest } = inbox(({ type }) => void seen.push(type))
  expect(await ingest(event('Webhook:2', '2026-05-02T00:00:00Z', 'APPROVED'))).toBe('handled')
  expect(await ingest(event('Webhook:1', '2026-05-01T00:00:00Z', 'PENDING'))).toBe('outdated')
  expect(await ingest(event('Webhook:3', '2026-05-03T00:00:00Z', 'PENDING'))).toBe('handled')
  expect(seen).toEqual(['CUSTOMER.KYC_APPROVED', 'CUSTOMER.KYC_PENDING'])
})

it('lets no event without a time stand in the way of those with one', async () => {
  const { ingest } = inbox(() => {})
  expect(await ingest({ webhookId: 'Webhook:1', type: 'KYC_STATUS', customerId, kycStatus: 'PENDING' })).toBe('handled')
  expect(await ingest(event('Webhook:2', '2020-05-01T00:00:00Z', 'APPROVED'))).toBe('handled')
})

it('finds out whose verification it is when the event does not say', async () => {
  const { ingest, changes } = inbox(() => {})
  const data = { id: 'Verification:1', verificationStatus: 'APPROVED' }
  expect(await ingest({ id: 'Webhook:1', type: 'VERIFICATION.APPROVED', data })).toBe('handled')
  expect(changes).toMatchObject([{ id: 'Verification:1', kind: 'verification', customerId }])
})
