import type { Customer } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { isSameValue } from './isSameValue.js'
import { latestVerification } from './latestVerification.js'
import { isDecided, statusOf, withNewest } from './StatusSnapshot.js'

const customerOf = (more: object = {}) =>
  ({
    ...{ id: 'Customer:1', customerType: 'BUSINESS', kybStatus: 'PENDING', createdAt: '2026-01-01T00:00:00Z' },
    ...{ updatedAt: '2026-05-01T00:00:00Z', fullName: 'Ada Miller', ...more },
  }) as unknown as Customer
const newest = { verificationStatus: 'IN_PROGRESS', createdAt: '2026-04-01T00:00:00Z', errors: [{ reason: 'Private' }] }

describe('the status of a customer', () => {
  it('holds when it was submitted, and nothing of the person or of an error', () => {
    const status = statusOf(customerOf({ contactVerification: { email: 'VERIFIED' } }), newest)
    expect(status).toEqual({
      customerType: 'BUSINESS',
      state: 'in_review',
      raw: 'PENDING',
      contactVerification: { email: 'VERIFIED' },
      newest: { verificationStatus: 'IN_PROGRESS' },
      submittedAt: '2026-04-01T00:00:00Z',
      decidedAt: undefined,
      mayBeSubmitted: false,
    })
  })

  it.each([
    ['APPROVED', '2026-05-01T00:00:00Z'],
    ['REJECTED', '2026-05-01T00:00:00Z'],
    ['HOLD', undefined],
    ['UNVERIFIED', undefined],
  ])('of %s was decided at %s', (kybStatus, decidedAt) => {
    expect(statusOf(customerOf({ kybStatus }), null).decidedAt).toBe(decidedAt)
  })

  it('says that it may be submitted only where there is no verification, and when none was fetched nothing', () => {
    expect(statusOf(customerOf(), null)).toMatchObject({ newest: null, mayBeSubmitted: true, submittedAt: undefined })
    expect(statusOf(customerOf(), 'not_fetched')).toMatchObject({
      ...{ newest: 'not_fetched', mayBeSubmitted: false, submittedAt: undefined, state: 'unknown' },
    })
  })

  it('follows a newer verification, under whichever name its own status came', () => {
    const contactVerification = { phone: 'PENDING' }
    const before = statusOf(customerOf({ contactVerification }), null)
    expect(withNewest(before, { ...newest, verificationStatus: 'RESOLVE_ERRORS' })).toMatchObject({
      ...{ customerType: 'BUSINESS', state: 'action_needed', raw: 'PENDING', contactVerification },
      ...{ newest: { verificationStatus: 'RESOLVE_ERRORS' }, submittedAt: newest.createdAt, mayBeSubmitted: false },
    })
    const person = statusOf(
      customerOf({ customerType: 'INDIVIDUAL', kybStatus: undefined, kycStatus: 'PENDING' }),
      null,
    )
    expect(withNewest(person, newest)).toMatchObject({ customerType: 'INDIVIDUAL', state: 'in_review', raw: 'PENDING' })
    const silent = statusOf(customerOf({ kybStatus: undefined }), null)
    expect(withNewest(silent, newest)).toMatchObject({ state: 'unknown', raw: undefined })
  })

  it('is decided with a yes or a no alone', () => {
    const decided = ['APPROVED', 'REJECTED', 'HOLD', 'PENDING', 'UNVERIFIED', 'SOMETHING_NEW'].filter(kybStatus =>
      isDecided(customerOf({ kybStatus })),
    )
    expect(decided).toEqual(['APPROVED', 'REJECTED'])
    expect(isDecided(customerOf({ kybStatus: 'APPROVED', isDeleted: true }))).toBe(false)
  })
})

describe('the latest verification', () => {
  const at = (id: string, createdAt: string) => ({ ...newest, id, createdAt, customerId: 'Customer:1', errors: [] })
  const [old, young] = [at('old', '2026-04-01T00:00:00Z'), at('young', '2026-04-02T00:00:00Z')]

  it('is the newest in whichever order they came, and none of none', () => {
    expect(latestVerification([old, young])?.id).toBe('young')
    expect(latestVerification([young, old])?.id).toBe('young')
    expect(latestVerification([young, old, at('between', '2026-04-01T12:00:00Z')])?.id).toBe('young')
    expect(latestVerification([])).toBeNull()
  })

  it('is the one that came last where the dates do not tell', () => {
    expect(latestVerification([old, at('same', old.createdAt)])?.id).toBe('same')
    expect(latestVerification([at('a', 'yesterday'), at('b', '')])?.id).toBe('b')
    expect(latestVerification([young, at('undated', '')])?.id).toBe('young')
  })
})

describe('two values', () => {
  it.each([
    [undefined, ''],
    [null, []],
    [' ', undefined],
    ['a', 'a'],
    [0, 0],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
  ])('%j and %j say the same', (a, b) => {
    expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([true, true])
  })

  it.each([
    ['a', ''],
    [0, undefined],
    [false, ''],
    ['a', ['a']],
    [['a'], ['a', 'b']],
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    [
      ['a', 'b'],
      ['a', 'c'],
    ],
    ['1', 1],
  ])('%j and %j do not', (a, b) => {
    expect([isSameValue(a, b), isSameValue(b, a)]).toEqual([false, false])
  })
})
