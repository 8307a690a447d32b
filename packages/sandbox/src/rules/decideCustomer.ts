import type { Verification } from '@grid-kyc/core'
import { customerStatus, type Open, type VerificationDecision, type VerificationStatus } from '@grid-kyc/core'
import { latestVerification } from '../platform/findResource.js'
import type { CustomerRecord, Platform } from '../platform/Platform.js'
import { customerAnswer } from './customerAnswer.js'
import { resolveOwners } from './resolveOwners.js'

/** Keeps a verification, new or changed, and announces it. */
export function saveVerification(platform: Platform, verification: Verification): Verification {
  const isKnown = platform.verifications.has(verification.id)
  const saved = isKnown ? { ...verification, updatedAt: platform.timestamp() } : verification
  platform.verifications.set(saved.id, saved)
  platform.notify(`VERIFICATION.${saved.verificationStatus}`, saved)
  return saved
}

const announced: readonly string[] = ['PENDING', 'APPROVED', 'REJECTED']
const decided: Record<string, VerificationStatus> = { APPROVED: 'APPROVED', REJECTED: 'REJECTED' }

/** An open verification never contradicts the customer it is about. */
function alignVerification(platform: Platform, record: CustomerRecord, status: string): void {
  const verification = latestVerification(platform, record.id)
  if (!verification) return
  const isOver = verification.verificationStatus === 'APPROVED' || verification.verificationStatus === 'REJECTED'
  const isWaiting = verification.verificationStatus === 'RESOLVE_ERRORS' && status === 'PENDING'
  const next = Object.hasOwn(decided, status) ? decided[status] : isWaiting ? 'IN_PROGRESS' : undefined
  if (next && !isOver) saveVerification(platform, { ...verification, verificationStatus: next, errors: [] })
}

/** Gives a customer a status, with everything that follows from it: verification, owners, webhooks. HOLD has no webhook. */
export function decideCustomer(platform: Platform, record: CustomerRecord, status: Open<VerificationDecision>): void {
  if (customerStatus(record.customer) === status) return
  alignVerification(platform, record, status)
  resolveOwners(platform, record, status)
  const updatedAt = platform.timestamp()
  if (record.customer.customerType === 'BUSINESS')
    record.customer = { ...record.customer, kybStatus: status, updatedAt }
  else record.customer = { ...record.customer, kycStatus: status, updatedAt }
  announceCustomer(platform, record)
}

/** Sends the webhook of the customer's present status, where there is one. */
export function announceCustomer(platform: Platform, record: CustomerRecord): void {
  const status = String(customerStatus(record.customer))
  const check = record.customer.customerType === 'BUSINESS' ? 'KYB' : 'KYC'
  if (announced.includes(status)) platform.notify(`CUSTOMER.${check}_${status}`, customerAnswer(platform, record))
}
