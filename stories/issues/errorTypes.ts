import { getCustomer, type VerificationError, type VerificationErrorType } from '@grid-kyc/core'
import { addOwner, store } from '../documents/applicants.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'

/** Whom an error can be about. */
export type Resource = 'customer' | 'owner' | 'document'

interface Case {
  readonly on: readonly Resource[]
  /** Whether people who are customers get it as well. */
  readonly people: boolean
  readonly more?: Partial<VerificationError>
  /** What is then read, of each. */
  readonly reads: RegExp
}

const ofBusiness = { on: ['customer'], people: false } as const
const refused = { on: ['customer', 'owner', 'document'], people: true } as const
const withheld = { on: ['customer', 'owner'], people: true, reads: /^We can’t complete this check/ } as const

/** Every type, on every resource it can be about. A type without a row does not compile. */
export const errorTypes = {
  MISSING_FIELD: { on: ['customer', 'owner'], people: true, more: { field: 'email' }, reads: / is missing$/ },
  INVALID_FIELD: {
    on: ['customer', 'owner'],
    people: true,
    more: { field: 'customer.address.postalCode', reason: 'The postal code does not belong to the city.' },
    reads: / couldn’t be verified$/,
  },
  MISSING_LEGAL_PRESENCE_DOCUMENT: { ...ofBusiness, reads: /^Upload a formation document/ },
  MISSING_CONTROL_STRUCTURE_DOCUMENT: { ...ofBusiness, reads: /^Upload a management document/ },
  MISSING_OWNERSHIP_STRUCTURE_DOCUMENT: { ...ofBusiness, reads: /^Upload an ownership document/ },
  MISSING_PROOF_OF_ADDRESS_DOCUMENT: {
    on: ['customer', 'owner'],
    people: true,
    more: { acceptedDocumentTypes: ['PROOF_OF_ADDRESS', 'UTILITY_BILL', 'BANK_STATEMENT'] },
    reads: /^Upload a proof of address/,
  },
  MISSING_IDENTITY_DOCUMENT: { on: ['owner'], people: true, reads: /^Upload a photo ID/ },
  MISSING_GOOD_STANDING_DOCUMENT: { ...ofBusiness, reads: /^Upload a certificate of good standing/ },
  MISSING_DOCUMENT: {
    on: ['customer', 'owner'],
    people: true,
    more: { acceptedDocumentTypes: ['PROOF_OF_ADDRESS', 'UTILITY_BILL', 'BANK_STATEMENT'] },
    reads: /^Upload one more document/,
  },
  INVALID_DOCUMENT: { ...refused, reads: /^Replace this document/ },
  EXPIRED_DOCUMENT: { ...refused, reads: /^Upload a document that is valid today/ },
  POOR_QUALITY_DOCUMENT: { ...refused, reads: /^Take a sharper picture/ },
  UNREADABLE_DOCUMENT: { ...refused, reads: /^Upload a readable copy of this document/ },
  INCOMPLETE_DOCUMENT: { ...refused, reads: /^Upload all pages and sides/ },
  WRONG_DOCUMENT_TYPE: { ...refused, reads: /^Upload a different type of document/ },
  DOCUMENT_VERIFICATION_FAILED: { ...refused, reads: /^We couldn’t verify this document/ },
  SUSPECTED_FRAUD_DOCUMENT: { ...withheld, on: ['customer', 'owner', 'document'] },
  MISSING_BENEFICIAL_OWNER: { ...ofBusiness, reads: /^Add everyone who owns 25% or more/ },
  MISSING_CONTROL_PERSON: { ...ofBusiness, reads: /^Add the person who runs the business/ },
  APPLICANT_SANCTIONED: withheld,
  APPLICANT_FRAUD: withheld,
  APPLICANT_CRIMINAL_RECORD: withheld,
  APPLICANT_REJECTED: withheld,
} as const satisfies Record<VerificationErrorType, Case>

/** Types that are not known: taken out of use, or added later. */
export const otherTypes = {
  MISSING_COMPANY_DETAILS_DOCUMENT: { ...ofBusiness, reads: /^Upload one more document/ },
  FIELD_NEEDS_A_LOOK: {
    on: ['customer', 'owner'],
    people: true,
    more: { field: 'address.city', reason: 'There is no such town.' },
    reads: /^City or town couldn’t be verified/,
  },
  HOLOGRAM_WANTED: {
    on: ['customer', 'owner'],
    people: true,
    more: { acceptedDocumentTypes: ['HOLOGRAM'], reason: 'A hologram is wanted.' },
    reads: /^Upload one more document/,
  },
  STAMP_IS_PALE: { on: ['document'], people: true, reads: /^Replace this document/ },
  SOMETHING_ELSE: { on: ['customer', 'owner'], people: true, reads: withheld.reads },
} as const satisfies Record<string, Case>

export const allTypes: Readonly<Record<string, Case>> = { ...errorTypes, ...otherTypes }

/** Grid reports this one type, for every resource it can be about. */
export const objectOn = (type: string) => async (environment: StoryEnvironment) => {
  const { on, more } = allTypes[type] as Case
  const { sandbox, customerId } = environment
  const { customerType } = await sandbox.client.send(getCustomer, { customerId })
  const isBusiness = customerType === 'BUSINESS'
  // A field that is there counts as added.
  const person = type === 'MISSING_FIELD' ? { email: undefined } : {}
  const owner = isBusiness ? await addOwner(environment, person) : customerId
  const errors: VerificationError[] = []
  for (const resource of isBusiness ? on : on.filter(each => each !== 'owner')) {
    const document = () => store(environment, 'PASSPORT', 'passport.pdf', { documentHolder: owner })
    const resourceId = { customer: async () => customerId, owner: async () => owner, document }[resource]
    errors.push({ resourceId: await resourceId(), type, reason: '', ...more })
  }
  if (errors.length === 0) errors.push({ resourceId: customerId, type, reason: '', ...more })
  sandbox.setVerification(customerId, { verificationStatus: 'RESOLVE_ERRORS', errors })
}
