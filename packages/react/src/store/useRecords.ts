'use client'

import {
  type BeneficialOwner,
  type Customer,
  type CustomerType,
  type Document,
  type GridKycError,
  getCustomer,
  listBeneficialOwners,
  listVerifications,
  type Verification,
} from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { latestVerification } from './latestVerification.js'
import * as queryKeys from './queryKeys.js'
import { readAllPages } from './readAllPages.js'
import { readDocuments } from './readDocuments.js'
import { usePrivateQuery } from './usePrivateQuery.js'

export interface UseRecordsOptions {
  customerId: string | undefined
  /** Default: what the customer turns out to be. */
  customerType?: CustomerType | undefined
  /** With more holders than this no documents are read. */
  mostHolders?: number | undefined
  /** Whose documents alone are read. Default: the customer's and all owners'. */
  documentHolder?: string | undefined
  /** How long until the verification is read again, without anybody asking. */
  verificationDelay?: (() => number | false) | undefined
}

/** Each undefined until it has been read. */
export interface Records {
  customerType: CustomerType | undefined
  customer: Customer | undefined
  verification: Verification | null | undefined
  /** None of a person. */
  owners: BeneficialOwner[] | undefined
  documents: Document[] | undefined
  /** Whether something is being read for the first time. */
  isReading: boolean
  problems: readonly GridKycError[]
}

const nobody: BeneficialOwner[] = []

/** The four reads of one customer's onboarding, shared by whatever shows a part of it. */
export function useRecords(options: UseRecordsOptions): Records {
  const { customerId, customerType: given, mostHolders = Infinity, documentHolder, verificationDelay } = options
  const { client, shown } = useGridKycContext()
  const id = customerId ?? ''
  const enabled = customerId !== undefined
  const keyOf = (part: Parameters<typeof queryKeys.held>[2]) => queryKeys.held(shown.proxyUrl, customerId, part)

  const customer = usePrivateQuery<Customer>({
    queryKey: keyOf('profile'),
    enabled,
    read: signal => client.send(getCustomer, { customerId: id }, { signal }),
  })
  const customerType =
    given ?? (customer.value && (customer.value.customerType === 'BUSINESS' ? 'BUSINESS' : 'INDIVIDUAL'))
  const verification = usePrivateQuery<Verification | null>({
    queryKey: keyOf('verification'),
    enabled,
    delay: verificationDelay,
    read: async signal =>
      latestVerification(
        await readAllPages(cursor =>
          client.send(listVerifications, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
        ),
      ),
  })
  const people = usePrivateQuery<BeneficialOwner[]>({
    queryKey: keyOf('owners'),
    enabled: enabled && customerType === 'BUSINESS',
    read: signal =>
      readAllPages(cursor =>
        client.send(listBeneficialOwners, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
      ),
  })
  const owners = customerType === 'INDIVIDUAL' ? nobody : people.value
  const holders = documentHolder ? [documentHolder] : [id, ...(owners ?? []).map(owner => owner.id)]
  const documents = usePrivateQuery<Document[]>({
    queryKey: [...keyOf('documents'), ...holders],
    enabled: enabled && owners !== undefined && holders.length <= mostHolders,
    read: signal => readDocuments(client, holders, signal),
  })

  const queries = [customer.query, verification.query, people.query, documents.query]
  return {
    customerType,
    customer: customer.value,
    verification: verification.value,
    owners,
    documents: documents.value,
    isReading: queries.some(({ isLoading }) => isLoading),
    problems: queries.flatMap(({ error }) => error ?? []),
  }
}
