import { customerStatus } from '@grid-kyc/core'
import type { CustomerRecord } from '../platform/Platform.js'

/** What the provider knows of a customer, in the words of its own events. */
export interface Applicant {
  applicantId: string
  reviewStatus: 'init' | 'pending' | 'completed'
  reviewResult?: { reviewAnswer: 'GREEN' | 'RED'; reviewRejectType?: 'RETRY' | 'FINAL' }
}

/** The provider's view of a customer. */
export function applicant({ customer, applicantId, retry }: CustomerRecord): Applicant {
  switch (customerStatus(customer)) {
    case 'PENDING':
      return { applicantId, reviewStatus: 'pending' }
    case 'APPROVED':
      return { applicantId, reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } }
    case 'REJECTED':
      return {
        applicantId,
        reviewStatus: 'completed',
        reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'FINAL' },
      }
    default:
      if (!retry) return { applicantId, reviewStatus: 'init' }
      return {
        applicantId,
        reviewStatus: 'completed',
        reviewResult: { reviewAnswer: 'RED', reviewRejectType: 'RETRY' },
      }
  }
}
