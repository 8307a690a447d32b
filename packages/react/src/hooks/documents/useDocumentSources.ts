'use client'

import {
  type Application,
  type BeneficialOwner,
  type Customer,
  type Document,
  type GridKycError,
  getCustomer,
  listBeneficialOwners,
  listVerifications,
  type Verification,
} from '@grid-kyc/core'
import { useGridKycContext } from '../gridKycContext.js'
import { latestVerification } from '../latestVerification.js'
import * as queryKeys from '../queryKeys.js'
import { readAllPages } from '../readAllPages.js'
import { readDocuments } from '../readDocuments.js'
import { useCustomerId } from '../useCustomerId.js'
import { useSealedQuery } from '../useSealedQuery.js'

export interface DocumentSources {
  customerId: string | undefined
  /** Undefined until all of it has been read. */
  application: Application | undefined
  problems: readonly GridKycError[]
  refresh: () => void
}

/** What has to be read to know which documents are wanted; shared with whatever else reads the same. */
export function useDocumentSources(ownId: string | undefined): DocumentSources {
  const { client, queryClient, shown } = useGridKycContext()
  const { customerId, problem, refresh } = useCustomerId(ownId)
  const id = customerId ?? ''
  const enabled = customerId !== undefined
  const keyOf = (part: Parameters<typeof queryKeys.held>[2]) => queryKeys.held(shown.proxyUrl, customerId, part)

  const customer = useSealedQuery<Customer>({
    queryKey: keyOf('profile'),
    enabled,
    read: signal => client.send(getCustomer, { customerId: id }, { signal }),
  })
  const customerType = customer.value?.customerType === 'BUSINESS' ? 'BUSINESS' : 'INDIVIDUAL'
  const verification = useSealedQuery<Verification | null>({
    queryKey: keyOf('verification'),
    enabled,
    read: async signal =>
      latestVerification(
        await readAllPages(cursor =>
          client.send(listVerifications, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
        ),
      ),
  })
  const owners = useSealedQuery<BeneficialOwner[]>({
    queryKey: keyOf('owners'),
    enabled: enabled && customerType === 'BUSINESS',
    read: signal =>
      readAllPages(cursor =>
        client.send(listBeneficialOwners, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
      ),
  })
  const people = customerType === 'BUSINESS' ? owners.value : []
  const holders = [id, ...(people ?? []).map(owner => owner.id)]
  const documents = useSealedQuery<Document[]>({
    queryKey: [...keyOf('documents'), ...holders],
    enabled: customer.value !== undefined && people !== undefined,
    read: signal => readDocuments(client, holders, signal),
  })

  const isRead = customer.value && verification.value !== undefined && people && documents.value !== undefined
  const queries = [customer.query, verification.query, owners.query, documents.query]
  return {
    customerId,
    application: isRead
      ? {
          customerType,
          customer: customer.value,
          verification: verification.value,
          owners: people,
          documents: documents.value,
        }
      : undefined,
    problems: [problem, ...queries.map(({ error }) => error)].flatMap(each => each ?? []),
    refresh() {
      if (customerId === undefined) refresh()
      else void queryClient.invalidateQueries({ queryKey: queryKeys.customer(shown.proxyUrl, customerId) })
    },
  }
}
