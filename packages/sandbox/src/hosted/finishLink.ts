import type { CustomerRecord, LinkRecord, Platform } from '../platform/Platform.js'
import { decideCustomer } from '../rules/decideCustomer.js'

/** How a person can leave a hosted check. */
export type HostedOutcome = 'approved' | 'rejected' | 'in_review' | 'abandoned'

export const hostedOutcomes: readonly HostedOutcome[] = ['approved', 'rejected', 'in_review', 'abandoned']

/** Submits what the person entered and, where asked, decides at once: the customer passes through PENDING either way. */
export function submitCheck(platform: Platform, record: CustomerRecord, outcome: Exclude<HostedOutcome, 'abandoned'>) {
  decideCustomer(platform, record, 'PENDING')
  if (outcome !== 'in_review') decideCustomer(platform, record, outcome === 'approved' ? 'APPROVED' : 'REJECTED')
}

/** Leaves a hosted check; the link is used up. The customer's status changes unless it was abandoned. */
export function finishLink(platform: Platform, link: LinkRecord, outcome: HostedOutcome): string | undefined {
  const record = platform.customers.get(link.customerId)
  link.used = true
  if (record && outcome !== 'abandoned') submitCheck(platform, record, outcome)
  return link.redirectUri
}

/** Whether a link still opens. */
export function linkState(platform: Platform, link: LinkRecord | undefined): 'open' | 'used' | 'expired' | 'unknown' {
  if (!link || platform.customers.get(link.customerId)?.customer.isDeleted !== false) return 'unknown'
  if (link.used) return 'used'
  return platform.now() >= link.expiresAt ? 'expired' : 'open'
}
