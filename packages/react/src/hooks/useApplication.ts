'use client'

import {
  type Application,
  type BeneficialOwner,
  type Customer,
  type CustomerType,
  type Document,
  type EndUserTerms,
  type GridKycError,
  getCustomer,
  getEndUserTerms,
  getPlatformConfig,
  listBeneficialOwners,
  listVerifications,
  type PlatformConfig,
  type Session,
  type Verification,
} from '@grid-kyc/core'
import { useQuery } from '@tanstack/react-query'
import { useGridKycContext } from './gridKycContext.js'
import { latestVerification } from './latestVerification.js'
import * as queryKeys from './queryKeys.js'
import { readAllPages } from './readAllPages.js'
import { readDocuments } from './readDocuments.js'
import { Sealed } from './Sealed.js'
import { sessionQuery } from './sessionQuery.js'
import { useSealedQuery } from './useSealedQuery.js'

export interface UseApplicationResult {
  customerId: string | undefined
  /** Whether a customer without an id may be created through the proxy; undefined while nobody knows. */
  mayCreate: boolean | undefined
  application: Omit<Application, 'context'>
  config: PlatformConfig | undefined
  terms: EndUserTerms | undefined
  /** Whether something is being read for the first time. */
  isReading: boolean
  problems: readonly GridKycError[]
  refresh: () => void
  refreshTerms: () => void
  /** What is held at this moment, not as of the last render. */
  now: () => { customerId: string | undefined; customer: Customer | undefined; verification: Verification | undefined }
  /** Puts what Grid has just answered in the place of what was read before. */
  keep: (newer: { customer?: Customer; verification?: Verification }) => void
}

/** With more owners than this, documents are read when an owner is opened. */
const mostHolders = 25

/** All that Grid holds of one customer's onboarding, as far as it has been read. */
export function useApplication(customerType: CustomerType, ownId?: string): UseApplicationResult {
  const { client, queryClient, shown } = useGridKycContext()
  const { proxyUrl } = shown
  const given = ownId ?? shown.customerId
  const session = useQuery({ ...sessionQuery(client, proxyUrl), enabled: given === undefined }, queryClient)
  const customerId = given ?? session.data?.customerId
  const id = customerId ?? ''
  const known = customerId !== undefined
  const keyOf = (part: Parameters<typeof queryKeys.held>[2], of = customerId) => queryKeys.held(proxyUrl, of, part)

  const config = useQuery<PlatformConfig, GridKycError>(
    {
      staleTime: 300_000,
      retry: false,
      queryKey: queryKeys.config(proxyUrl),
      queryFn: ({ signal }) => client.send(getPlatformConfig, {}, { signal }),
    },
    queryClient,
  )
  const terms = useSealedQuery<EndUserTerms>({
    queryKey: queryKeys.endUserTerms(proxyUrl),
    enabled: config.data !== undefined && config.data.isRegulatedFinancialInstitution !== true,
    read: signal => client.send(getEndUserTerms, {}, { signal }),
  })
  const customer = useSealedQuery<Customer>({
    queryKey: keyOf('profile'),
    enabled: known,
    read: signal => client.send(getCustomer, { customerId: id }, { signal }),
  })
  const verification = useSealedQuery<Verification | null>({
    queryKey: keyOf('verification'),
    enabled: known,
    read: async signal =>
      latestVerification(
        await readAllPages(cursor =>
          client.send(listVerifications, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
        ),
      ),
  })
  const owners = useSealedQuery<BeneficialOwner[]>({
    queryKey: keyOf('owners'),
    enabled: known && customerType === 'BUSINESS',
    read: signal =>
      readAllPages(cursor =>
        client.send(listBeneficialOwners, { customerId: id, limit: 100, ...(cursor && { cursor }) }, { signal }),
      ),
  })
  const holders = [id, ...(owners.value ?? []).map(owner => owner.id)]
  const documents = useSealedQuery<Document[]>({
    queryKey: [...keyOf('documents'), ...holders],
    enabled: known && (customerType === 'INDIVIDUAL' || owners.value !== undefined) && holders.length <= mostHolders,
    read: signal => readDocuments(client, holders, signal),
  })

  const none = !known && session.data?.mayCreate === true ? null : undefined
  const reads = [session, customer.query, verification.query, owners.query, documents.query]
  return {
    customerId,
    mayCreate: known ? false : session.data?.mayCreate,
    application: {
      customerType,
      customer: known ? customer.value : none,
      verification: known ? verification.value : none,
      owners: known ? owners.value : none === null ? [] : undefined,
      documents: known ? documents.value : none === null ? [] : undefined,
    },
    config: config.data,
    terms: terms.value,
    isReading: reads.some(({ isLoading }) => isLoading),
    problems: reads.flatMap(({ error }) => error ?? []),
    refresh() {
      void queryClient.invalidateQueries({ queryKey: queryKeys.all })
    },
    refreshTerms: () => void terms.query.refetch(),
    now() {
      const nowId = given ?? queryClient.getQueryData<Session>(queryKeys.session(proxyUrl))?.customerId
      const held = <Value>(part: 'profile' | 'verification') =>
        nowId === undefined ? undefined : Sealed.open(queryClient.getQueryData<Sealed<Value>>(keyOf(part, nowId)))
      return {
        customerId: nowId,
        customer: held<Customer>('profile'),
        verification: held<Verification | null>('verification') ?? undefined,
      }
    },
    keep(newer) {
      const newId = newer.customer?.id ?? newer.verification?.customerId
      if (newer.customer) queryClient.setQueryData(keyOf('profile', newId), new Sealed(newer.customer))
      if (newer.verification) queryClient.setQueryData(keyOf('verification', newId), new Sealed(newer.verification))
      if (newId === undefined || given !== undefined || session.data?.customerId === newId) return
      queryClient.setQueryData(queryKeys.session(proxyUrl), { customerId: newId, customerType, mayCreate: false })
    },
  }
}
