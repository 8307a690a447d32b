'use client'

import {
  type BeneficialOwner,
  type Customer,
  type CustomerType,
  type Document,
  type GridKycError,
  listBeneficialOwners,
  listVerifications,
  readVerification,
  type Verification,
} from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { fetchAllPages } from './fetchAllPages.js'
import { fetchDocuments } from './fetchDocuments.js'
import { latestVerification } from './latestVerification.js'
import { useCustomer } from './useCustomer.js'
import { useCustomerQuery } from './usePrivateQuery.js'

export interface UseRecordsOptions {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string | undefined
  /** Default: what the customer turns out to be. */
  customerType?: CustomerType | undefined
  /** With more holders than this no documents are fetched. */
  maxHolders?: number | undefined
  /** Whose documents alone are fetched. Default: the customer's and all owners'. */
  documentHolder?: string | undefined
  /** How long until the verification is fetched again by itself. */
  verificationDelay?: (() => number | false) | undefined
}

/** Each undefined until it has been fetched. */
export interface Records {
  customerType: CustomerType | undefined
  customer: Customer | undefined
  verification: Verification | null | undefined
  /** None of a person. */
  owners: BeneficialOwner[] | undefined
  documents: Document[] | undefined
  /** Whether something is being fetched for the first time. */
  isFetching: boolean
  errors: readonly GridKycError[]
}

const noOwners: BeneficialOwner[] = []

/** The four lists and records of one customer's onboarding, shared by whatever shows a part of it. */
export function useRecords(options: UseRecordsOptions): Records {
  const { customerId, customerType: given, maxHolders = Infinity, documentHolder, verificationDelay } = options
  const { client } = useGridKycContext()
  const id = customerId ?? ''

  const customer = useCustomer(customerId)
  const customerType =
    given ?? (customer.value && (customer.value.customerType === 'BUSINESS' ? 'BUSINESS' : 'INDIVIDUAL'))
  const verification = useCustomerQuery<Verification | null>({
    customerId,
    part: 'verification',
    enabled: true,
    delay: verificationDelay,
    async fetch(signal) {
      const all = await fetchAllPages(cursor =>
        client.send(listVerifications, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
      )
      const latest = latestVerification(all)
      return latest && readVerification(latest)
    },
  })
  const ownerList = useCustomerQuery<BeneficialOwner[]>({
    customerId,
    part: 'owners',
    enabled: customerType === 'BUSINESS',
    fetch: signal =>
      fetchAllPages(cursor =>
        client.send(listBeneficialOwners, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
      ),
  })
  const owners = customerType === 'INDIVIDUAL' ? noOwners : ownerList.value
  const holders = documentHolder ? [documentHolder] : [id, ...(owners ?? []).map(owner => owner.id)]
  const documents = useCustomerQuery<Document[]>({
    customerId,
    part: 'documents',
    ids: holders,
    enabled: owners !== undefined && holders.length <= maxHolders,
    fetch: signal => fetchDocuments(client, holders, signal),
  })

  const queries = [customer.query, verification.query, ownerList.query, documents.query]
  return {
    customerType,
    customer: customer.value,
    verification: verification.value,
    owners,
    documents: documents.value,
    isFetching: queries.some(({ isLoading }) => isLoading),
    errors: queries.flatMap(({ error }) => error ?? []),
  }
}
