import { describe, expect, it } from 'vitest'
import { importJobOf, readEvent, readOtherEvent, sentAtOf } from './readEvent.js'

const customerId = 'Customer:1'

it.each([
  [
    'as Grid sends it',
    {
      id: 'Webhook:1',
      type: 'CUSTOMER.KYB_APPROVED',
      timestamp: '2026-05-01T00:00:01Z',
      data: {
        id: customerId,
        kybStatus: 'APPROVED',
        updatedAt: '2026-05-01T00:00:00Z',
        businessInfo: { taxId: '83-4021577' },
      },
    },
    {
      id: 'Webhook:1',
      kind: 'customer',
      resourceId: customerId,
      customerId,
      at: '2026-05-01T00:00:00Z',
      data: { kybStatus: 'APPROVED', businessInfo: { taxId: '•••••577' } },
    },
  ],
  [
    'cut down',
    {
      webhookId: 'Webhook:2',
      type: 'CUSTOMER.KYC_REJECTED',
      timestamp: '2026-05-01T00:00:01Z',
      data: { id: customerId },
    },
    { id: 'Webhook:2', resourceId: customerId, at: '2026-05-01T00:00:01Z' },
  ],
  [
    'flat, as it was',
    { webhookId: 'Webhook:3', type: 'KYC_STATUS', customerId, kycStatus: 'APPROVED' },
    { id: 'Webhook:3', kind: 'customer', resourceId: customerId, at: undefined, data: { kycStatus: 'APPROVED' } },
  ],
  [
    'that names its customer in its data alone',
    { id: 'Webhook:6', type: 'CUSTOMER.KYC_APPROVED', data: { customerId, kycStatus: 'APPROVED' } },
    { id: 'Webhook:6', kind: 'customer', resourceId: customerId, customerId },
  ],
  [
    'of a type that is gone',
    { id: 'Webhook:4', type: 'CUSTOMER.KYC_MANUALLY_APPROVED', data: { id: customerId, kycStatus: 'APPROVED' } },
    { kind: 'customer', resourceId: customerId },
  ],
  [
    'of a verification, with the truth',
    {
      id: 'Webhook:5',
      type: 'VERIFICATION.READY_FOR_VERIFICATION',
      data: { id: 'Verification:1', customerId, errors: [{ type: 'APPLICANT_SANCTIONED', reason: 'On a list' }] },
    },
    {
      kind: 'verification',
      resourceId: 'Verification:1',
      customerId,
      data: { errors: [{ type: 'APPLICANT_SANCTIONED', reason: 'On a list' }] },
    },
  ],
])('[W1] [W2] reads an event %s', (_, body, event) => {
  expect(readEvent(body)).toMatchObject(event)
})

it.each([
  ['a test', { id: 'Webhook:1', type: 'TEST', data: {} }],
  ['a test without a type', { test: true }],
  ["another product's", { id: 'Webhook:1', type: 'OUTGOING_PAYMENT.COMPLETED', data: { id: 'Transaction:1' } }],
  ['without a customer', { id: 'Webhook:1', type: 'CUSTOMER.KYC_APPROVED' }],
  ['about something that is no id', { id: 'Webhook:1', type: 'CUSTOMER.KYC_APPROVED', data: { id: { $ne: 1 } } }],
  ['no object', ['CUSTOMER.KYC_APPROVED']],
  ['of a verification that it does not name', { type: 'VERIFICATION.APPROVED', data: { customerId } }],
  ...['X.CUSTOMER.KYC_APPROVED', 'OLD_KYC_STATUS', 'KYC_STATUS_V2', 'X.VERIFICATION.APPROVED', 'CUSTOMER.CREATED'].map(
    (type): [string, object] => [`of the type ${type}`, { id: 'Webhook:1', type, data: { id: customerId } }],
  ),
])('leaves alone what is %s', (_, body) => {
  expect(readEvent(body)).toBeUndefined()
})

describe('an event of the kind Grid sent before March 2026', () => {
  const flat = { type: 'KYB_STATUS', customerId: 'Customer:1', kybStatus: 'APPROVED', kycStatus: 'PENDING' }

  it('says what it said', () => {
    expect(readEvent({ ...flat, webhookId: 'Webhook:1', timestamp: '2026-01-01T00:00:00Z' })).toEqual({
      ...{ id: 'Webhook:1', type: 'KYB_STATUS', kind: 'customer', resourceId: 'Customer:1', customerId: 'Customer:1' },
      at: '2026-01-01T00:00:00Z',
      data: { id: 'Customer:1', kycStatus: 'PENDING', kybStatus: 'APPROVED' },
    })
    expect(readEvent({ type: 'KYC_STATUS', customerId: 'Customer:1' })?.data).toStrictEqual({ id: 'Customer:1' })
  })

  it('is known by its type, its customer and its time where it has no id, and by nothing without a time', () => {
    const timestamp = '2026-01-01T00:00:00Z'
    expect(readEvent({ ...flat, timestamp })?.id).toBe(`KYB_STATUS Customer:1 ${timestamp}`)
    const [first, second] = [readEvent(flat), readEvent(flat)]
    expect(first?.id).toMatch(/^KYB_STATUS Customer:1 [0-9a-f-]{36}$/)
    expect(first?.id).not.toBe(second?.id)
  })
})

it.each([2026, 'yesterday', '', null, undefined])('takes %j for no time of a change', updatedAt => {
  const event = { id: 'Webhook:1', type: 'CUSTOMER.KYC_APPROVED', data: { id: customerId, updatedAt } }
  expect(readEvent(event)?.at).toBeUndefined()
  expect(readEvent({ ...event, timestamp: '2026-05-01T00:00:00Z' })?.at).toBe('2026-05-01T00:00:00Z')
})

describe('an event that is not about verification', () => {
  const data = { id: 'Transaction:1', amount: 7 }
  const type = 'OUTGOING_PAYMENT.COMPLETED'
  const timestamp = '2026-05-01T00:00:00Z'

  it('is read with its data as they are', () => {
    expect(readOtherEvent({ id: 'Webhook:1', type, timestamp, data })).toEqual({
      id: 'Webhook:1',
      type,
      at: timestamp,
      data,
    })
    expect(readOtherEvent({ webhookId: 'Webhook:2', type, data })).toMatchObject({ id: 'Webhook:2', at: undefined })
  })

  it('is another one each time where it has no id', () => {
    const [first, second] = [readOtherEvent({ type, timestamp }), readOtherEvent({ type, timestamp })]
    expect(first?.id).toMatch(/^OUTGOING_PAYMENT\.COMPLETED [0-9a-f-]{36}$/)
    expect(first?.id).not.toBe(second?.id)
  })

  it.each([[{ test: true }], [{ type: 7 }], [[type]], [null], ['TEST']])('is not read from %j', body => {
    expect(readOtherEvent(body)).toBeUndefined()
  })
})

describe('the import that an event is about', () => {
  const jobOf = (type: string, data: unknown) => importJobOf({ id: 'Webhook:1', type, at: undefined, data })

  it('is named by its job, under either name', () => {
    expect(jobOf('BULK_UPLOAD.COMPLETED', { id: 'Job:1', jobId: 'Job:2' })).toBe('Job:1')
    expect(jobOf('BULK_UPLOAD.FAILED', { jobId: 'Job:2' })).toBe('Job:2')
  })

  it.each<[string, unknown]>([
    ['BULK_UPLOAD.COMPLETED', {}],
    ['BULK_UPLOAD.COMPLETED', { id: '../customers' }],
    ['BULK_UPLOAD.COMPLETED', undefined],
    ['BULK_UPLOAD.COMPLETED', null],
    ['BULK_UPLOAD', { id: 'Job:1' }],
    ['X.BULK_UPLOAD.', { id: 'Job:1' }],
    ['OUTGOING_PAYMENT.COMPLETED', { id: 'Transaction:1' }],
  ])('is none for %s with %j', (type, data) => {
    expect(jobOf(type, data)).toBeUndefined()
  })
})

it('knows when Grid sent an event of any kind, by its own time alone', () => {
  const timestamp = '2026-05-01T00:00:00Z'
  const data = { id: customerId, updatedAt: '2026-04-01T00:00:00Z' }
  expect(sentAtOf({ type: 'CUSTOMER.KYC_APPROVED', timestamp, data })).toBe(timestamp)
  expect(sentAtOf({ type: 'TEST', timestamp })).toBe(timestamp)
  for (const body of [null, 'TEST', {}, { type: 'TEST', data }, { type: 'TEST', timestamp: 'soon' }])
    expect(sentAtOf(body)).toBeUndefined()
})
