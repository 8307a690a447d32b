import { describe, expect, it } from 'vitest'
import { customerState, customerStatus } from './customerState.js'

describe('customerState', () => {
  it.each([
    ['UNVERIFIED', 'start'],
    ['PENDING', 'in_review'],
    ['APPROVED', 'approved'],
    ['REJECTED', 'rejected'],
    ['HOLD', 'on_hold'],
    // Retired names, still seen on old customers and in old clients.
    ['NOT_STARTED', 'start'],
    ['AWAITING_SUBMISSION', 'start'],
    ['EXPIRED', 'start'],
    ['CANCELED', 'start'],
    ['PENDING_REVIEW', 'in_review'],
    ['MANUALLY_APPROVED', 'approved'],
    ['MANUALLY_REJECTED', 'rejected'],
    // Never approved by guess.
    ['APPROVED_BY_A_FUTURE_API', 'unknown'],
    ['constructor', 'unknown'],
    ['', 'unknown'],
  ])('reads %s as %s', (status, state) => {
    expect(customerState({ customerType: 'INDIVIDUAL', kycStatus: status })).toBe(state)
    expect(customerState({ customerType: 'BUSINESS', kybStatus: status })).toBe(state)
  })

  it.each([[['APPROVED']], [{ toString: () => 'APPROVED' }], [1], [null]])('does not take %j for a status', status => {
    expect(customerState({ customerType: 'INDIVIDUAL', kycStatus: status as never })).not.toBe('approved')
  })

  it('says unknown when a cut-down webhook leaves the status out', () => {
    expect(customerState({ customerType: 'BUSINESS' })).toBe('unknown')
  })

  it.each([
    ['UNVERIFIED', 'RESOLVE_ERRORS', 'action_needed'],
    ['UNVERIFIED', 'READY_FOR_VERIFICATION', 'action_needed'],
    ['PENDING', 'RESOLVE_ERRORS', 'action_needed'],
    ['UNVERIFIED', 'IN_PROGRESS', 'in_review'],
    ['PENDING', 'PENDING_MANUAL_REVIEW', 'in_review'],
    ['PENDING', 'SOMETHING_NEW', 'in_review'],
    // The customer's own decision wins over any verification.
    ['APPROVED', 'RESOLVE_ERRORS', 'approved'],
    ['HOLD', 'APPROVED', 'on_hold'],
    ['PENDING', 'APPROVED', 'in_review'],
  ])('reads %s with a verification in %s as %s', (kybStatus, verificationStatus, state) => {
    expect(customerState({ customerType: 'BUSINESS', kybStatus }, { verificationStatus })).toBe(state)
  })
})

describe('customerStatus', () => {
  it('prefers the name that belongs to the type, and takes the other one from older answers', () => {
    expect(customerStatus({ customerType: 'BUSINESS', kybStatus: 'PENDING', kycStatus: 'APPROVED' })).toBe('PENDING')
    expect(customerStatus({ customerType: 'BUSINESS', kycStatus: 'APPROVED' })).toBe('APPROVED')
    expect(customerStatus({ customerType: 'INDIVIDUAL', kybStatus: 'REJECTED' })).toBe('REJECTED')
    expect(customerStatus({ kycStatus: 'HOLD' })).toBe('HOLD')
  })
})
