import { findCustomer } from '../platform/findResource.js'
import type { CustomerRecord, LinkRecord, Platform } from '../platform/Platform.js'
import { decideCustomer } from '../rules/decideCustomer.js'
import { customerSuffix } from '../rules/magicSuffix.js'

/** How a person can leave a hosted check. */
export type HostedOutcome = 'approved' | 'rejected' | 'in_review' | 'abandoned'

export const hostedOutcomes: readonly HostedOutcome[] = ['approved', 'rejected', 'in_review', 'abandoned']

/** How Grid decides of a business by the end of its registration number; undefined where it does not by itself. */
export function decisionOf({ customer }: CustomerRecord): 'approved' | 'rejected' | undefined {
  if (customer.customerType !== 'BUSINESS') return undefined
  const suffix = customerSuffix(customer)
  if (suffix === '002') return 'rejected'
  return suffix === 'other' ? 'approved' : undefined
}

/**
 * Submits what the user entered and, where that is the outcome, decides at once: the customer passes through PENDING
 * either way. The registration number of a business decides before the outcome that was chosen.
 */
export function submitCheck(platform: Platform, record: CustomerRecord, chosen: Exclude<HostedOutcome, 'abandoned'>) {
  const outcome = decisionOf(record) ?? chosen
  decideCustomer(platform, record, 'PENDING')
  if (outcome !== 'in_review') decideCustomer(platform, record, outcome === 'approved' ? 'APPROVED' : 'REJECTED')
}

/** Leaves a hosted check; the link is used up. The customer's status changes unless it was abandoned. */
export function finishLink(platform: Platform, link: LinkRecord, outcome: HostedOutcome): string | undefined {
  link.used = true
  if (outcome !== 'abandoned') submitCheck(platform, findCustomer(platform, link.customerId), outcome)
  return link.redirectUri
}

/** Whether a link still opens. */
export function linkState(platform: Platform, link: LinkRecord | undefined): 'open' | 'used' | 'expired' | 'unknown' {
  if (!link || findCustomer(platform, link.customerId).customer.isDeleted) return 'unknown'
  if (link.used) return 'used'
  return platform.now() >= link.expiresAt ? 'expired' : 'open'
}
