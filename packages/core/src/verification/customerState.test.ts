import { describe, expect, it } from 'vitest'
import { customerState, customerStatus, mayBeSubmitted } from './customerState.js'

describe('customerState', () => {
  it.each([
    ['UNVERIFIED', 'start'],
    ['PENDING', 'unknown'],
    ['APPROVED', 'approved'],
    ['REJECTED', 'rejected'],
    ['HOLD', 'on_hold'],
    // Retired names, still seen on old customers and in old clients.
    ['NOT_STARTED', 'start'],
    ['AWAITING_SUBMISSION', 'start'],
    ['EXPIRED', 'start'],
    ['CANCELED', 'start'],
    ['PENDING_REVIEW', 'unknown'],
    ['MANUALLY_APPROVED', 'approved'],
    ['MANUALLY_REJECTED', 'rejected'],
    // Never approved by guess.
    ['APPROVED_BY_A_FUTURE_API', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('reads %s as %s where the verification was not fetched', (status, state) => {
    expect(customerState({ customerType: 'INDIVIDUAL', kycStatus: status }, 'not_fetched')).toBe(state)
    expect(customerState({ customerType: 'BUSINESS', kybStatus: status }, 'not_fetched')).toBe(state)
  })

  it.each([[['APPROVED']], [{ toString: () => 'APPROVED' }], [1], [null]])('does not take %j for a status', status => {
    expect(customerState({ customerType: 'INDIVIDUAL', kycStatus: status as never }, null)).not.toBe('approved')
  })

  it('says unknown when a cut-down webhook leaves the status out', () => {
    expect(customerState({ customerType: 'BUSINESS' }, null)).toBe('unknown')
  })

  it.each([
    ['UNVERIFIED', 'RESOLVE_ERRORS', 'action_needed'],
    ['UNVERIFIED', 'READY_FOR_VERIFICATION', 'action_needed'],
    ['PENDING', 'RESOLVE_ERRORS', 'action_needed'],
    ['UNVERIFIED', 'IN_PROGRESS', 'in_review'],
    ['PENDING', 'PENDING_MANUAL_REVIEW', 'in_review'],
    ['PENDING', 'SOMETHING_NEW', 'in_review'],
    ['UNVERIFIED', 'PENDING_MANUAL_REVIEW', 'in_review'],
    ['UNVERIFIED', 'SOMETHING_NEW', 'start'],
    ['UNVERIFIED', 'APPROVED', 'start'],
    // The customer's own decision wins over any verification.
    ['APPROVED', 'RESOLVE_ERRORS', 'approved'],
    ['HOLD', 'APPROVED', 'on_hold'],
    ['PENDING', 'APPROVED', 'in_review'],
  ])('[V2] reads %s with a verification in %s as %s', (kybStatus, verificationStatus, state) => {
    expect(customerState({ customerType: 'BUSINESS', kybStatus }, { verificationStatus })).toBe(state)
  })

  it('[F5] [C10] takes a pending customer without a verification for one that has not submitted, and a deleted one for none', () => {
    const pending = { customerType: 'INDIVIDUAL', kycStatus: 'PENDING' }
    expect(customerState(pending, null)).toBe('start')
    expect(customerState(pending, { verificationStatus: 'IN_PROGRESS' })).toBe('in_review')
    expect(customerState({ ...pending, kycStatus: 'PENDING_REVIEW' }, null)).toBe('start')
    for (const kycStatus of ['UNVERIFIED', 'PENDING', 'APPROVED', 'REJECTED', 'HOLD']) {
      expect(customerState({ ...pending, kycStatus, isDeleted: true }, null)).toBe('unknown')
    }
  })

  it('[F3] offers a new start after EXPIRED and CANCELED, and tells a rejection', () => {
    expect(['EXPIRED', 'CANCELED'].map(kycStatus => customerState({ kycStatus }, null))).toEqual(['start', 'start'])
    expect(customerState({ kycStatus: 'REJECTED' }, { verificationStatus: 'RESOLVE_ERRORS' })).toBe('rejected')
  })

  it('says when Grid’s data cannot tell whether the hosted flow was finished', () => {
    const pending = { customerType: 'BUSINESS', kybStatus: 'PENDING' }
    expect(mayBeSubmitted(pending, null)).toBe(true)
    expect(mayBeSubmitted(pending, 'not_fetched')).toBe(false)
    expect(mayBeSubmitted(pending, { verificationStatus: 'RESOLVE_ERRORS' })).toBe(false)
    expect(mayBeSubmitted({ ...pending, isDeleted: true }, null)).toBe(false)
    expect(mayBeSubmitted({ customerType: 'BUSINESS', kybStatus: 'UNVERIFIED' }, null)).toBe(false)
  })
})

describe('customerStatus', () => {
  it('prefers the name that belongs to the type, and takes the other one from older answers', () => {
    expect(customerStatus({ customerType: 'BUSINESS', kybStatus: 'PENDING', kycStatus: 'APPROVED' })).toBe('PENDING')
    expect(customerStatus({ customerType: 'BUSINESS', kycStatus: 'APPROVED' })).toBe('APPROVED')
    expect(customerStatus({ customerType: 'INDIVIDUAL', kybStatus: 'REJECTED' })).toBe('REJECTED')
    expect(customerStatus({ kycStatus: 'HOLD' })).toBe('HOLD')
    expect(customerStatus({ customerType: 'INDIVIDUAL', kybStatus: 'APPROVED', kycStatus: 'PENDING' })).toBe('PENDING')
    expect(customerStatus({ kybStatus: 'APPROVED', kycStatus: 'PENDING' })).toBe('APPROVED')
  })
})
