'use client'

import {
  type Application,
  type Customer,
  type CustomerType,
  type EndUserTerms,
  type GridKycError,
  getEndUserTerms,
  type PlatformConfig,
  type Session,
  type Verification,
} from '@grid-kyc/core'
import { useQuery } from '@tanstack/react-query'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { configQuery } from './configQuery.js'
import { PrivateValue } from './PrivateValue.js'
import * as queryKeys from './queryKeys.js'
import { sessionQuery } from './sessionQuery.js'
import { usePrivateQuery } from './usePrivateQuery.js'
import { useRecords } from './useRecords.js'

export interface UseApplicationResult {
  customerId: string | undefined
  /** Whether a customer without an id may be created through the proxy; undefined while nobody knows. */
  mayCreate: boolean | undefined
  application: Omit<Application, 'context'>
  config: PlatformConfig | undefined
  /** Whether the platform's own settings are known, or known not to be had. */
  isConfigured: boolean
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
  const known = customerId !== undefined
  const keyOf = (part: Parameters<typeof queryKeys.held>[2], of = customerId) => queryKeys.held(proxyUrl, of, part)

  const config = useQuery(configQuery(client, proxyUrl), queryClient)
  const terms = usePrivateQuery<EndUserTerms>({
    queryKey: queryKeys.endUserTerms(proxyUrl),
    enabled: config.data !== undefined && config.data.isRegulatedFinancialInstitution !== true,
    read: signal => client.send(getEndUserTerms, {}, { signal }),
  })
  const { isReading, problems, ...records } = useRecords({ customerId, customerType, mostHolders })

  const none = !known && session.data?.mayCreate === true ? null : undefined
  const nothing = none === null ? [] : undefined
  return {
    customerId,
    mayCreate: known ? false : session.data?.mayCreate,
    application: known
      ? { ...records, customerType }
      : { customerType, customer: none, verification: none, owners: nothing, documents: nothing },
    config: config.data,
    isConfigured: !config.isLoading,
    terms: terms.value,
    isReading: session.isLoading || isReading,
    problems: session.error ? [session.error, ...problems] : problems,
    refresh() {
      void queryClient.invalidateQueries({ queryKey: queryKeys.all })
    },
    refreshTerms: () => void terms.query.refetch(),
    now() {
      const nowId = given ?? queryClient.getQueryData<Session>(queryKeys.session(proxyUrl))?.customerId
      const held = <Value>(part: 'profile' | 'verification') =>
        nowId === undefined
          ? undefined
          : PrivateValue.open(queryClient.getQueryData<PrivateValue<Value>>(keyOf(part, nowId)))
      return {
        customerId: nowId,
        customer: held<Customer>('profile'),
        verification: held<Verification | null>('verification') ?? undefined,
      }
    },
    keep(newer) {
      const newId = newer.customer?.id ?? newer.verification?.customerId
      if (newer.customer) queryClient.setQueryData(keyOf('profile', newId), new PrivateValue(newer.customer))
      if (newer.verification)
        queryClient.setQueryData(keyOf('verification', newId), new PrivateValue(newer.verification))
      if (newId === undefined || given !== undefined || session.data?.customerId === newId) return
      queryClient.setQueryData(queryKeys.session(proxyUrl), { customerId: newId, customerType, mayCreate: false })
    },
  }
}
