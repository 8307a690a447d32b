import { documentCategories, type VerificationError } from '@grid-kyc/core'
import { documentsOf } from '../platform/findResource.js'
import type { CustomerRecord, DocumentRecord, Platform } from '../platform/Platform.js'
import { customerSuffix } from './magicSuffix.js'
import { verificationGaps } from './verificationGaps.js'

const identity: readonly string[] = documentCategories.identity.accepts

const identityDocuments = (platform: Platform, { id }: CustomerRecord): DocumentRecord[] =>
  documentsOf(platform, id).filter(({ document }) => identity.includes(document.documentType))

/** Suffix 003 of an individual: what a first complete submission shows is refused, until something else is there. */
function refuseFirst(platform: Platform, record: CustomerRecord): void {
  if (record.qualityRefused || record.customer.customerType !== 'INDIVIDUAL') return
  if (customerSuffix(record.customer) !== '003') return
  record.qualityRefused = true
  for (const document of identityDocuments(platform, record)) document.refused = true
}

const refusedDocuments = (platform: Platform, record: CustomerRecord): VerificationError[] =>
  identityDocuments(platform, record)
    .filter(({ refused }) => refused)
    .map(({ document }) => ({
      resourceId: document.id,
      type: 'POOR_QUALITY_DOCUMENT',
      reason: 'The picture is not clear enough to be read.',
      acceptedDocumentTypes: [document.documentType],
    }))

/** Everything a submission is sent back for; nothing when it goes to review. */
export function submissionErrors(platform: Platform, record: CustomerRecord): VerificationError[] {
  if (verificationGaps(platform, record).length === 0) refuseFirst(platform, record)
  const gaps = verificationGaps(platform, record)
  const refused = refusedDocuments(platform, record)
  const isIdentity = ({ resourceId, type }: VerificationError) =>
    resourceId === record.id && (type === 'MISSING_IDENTITY_DOCUMENT' || type === 'INCOMPLETE_DOCUMENT')
  // What waits to be replaced is not missing as well; what was made good by another document waits no more.
  if (refused.length === 0 || !gaps.some(isIdentity)) return gaps
  return [...gaps.filter(gap => !isIdentity(gap)), ...refused]
}
