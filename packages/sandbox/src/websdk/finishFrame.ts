import { submitCheck } from '../hosted/finishLink.js'
import type { CustomerRecord, LinkRecord, Platform } from '../platform/Platform.js'
import { decideCustomer } from '../rules/decideCustomer.js'

/** How a flow in the provider's frame can end. `retry`: looked at and sent back. */
export type FrameOutcome = 'approved' | 'rejected' | 'in_review' | 'retry'

export const frameOutcomes: readonly FrameOutcome[] = ['approved', 'rejected', 'in_review', 'retry']

/** Ends a flow in the provider's frame; but for a retry, the link it came with is used up. */
export function finishFrame(platform: Platform, link: LinkRecord, record: CustomerRecord, outcome: FrameOutcome): void {
  record.retry = outcome === 'retry'
  if (outcome === 'retry') decideCustomer(platform, record, 'UNVERIFIED')
  else {
    link.used = true
    submitCheck(platform, record, outcome)
  }
}
