'use client'

import type { Application, Customer, CustomerType, EndUserTerms, GridKycError, PlatformConfig } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useEndUserTerms } from './useEndUserTerms.js'
import { usePlatformConfig } from './usePlatformConfig.js'
import { useRecords } from './useRecords.js'
import { useSession } from './useSession.js'
import { type GridRecord, useStore } from './useStore.js'

export interface UseApplicationResult {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string | undefined
  /** Whether a customer without an id may be created through the proxy; undefined until it is known. */
  mayCreate: boolean | undefined
  application: Omit<Application, 'context'>
  config: PlatformConfig | undefined
  /** Whether the platform's own settings are known, or known not to be available. */
  isConfigured: boolean
  /** The version and the full text of the terms. */
  terms: EndUserTerms | undefined
  /** Whether something is being fetched for the first time. */
  isFetching: boolean
  /** What could not be fetched. The data that was fetched is still there. */
  errors: readonly GridKycError[]
  /** Fetches from Grid again. */
  refresh: () => void
  refreshTerms: () => void
  /** What is known at this moment, not as of the last render. */
  now: () => { customerId: string | undefined; customer: Customer | undefined }
  /** `Store.write`; a customer who was just created becomes the session's. */
  write: (record: GridRecord) => Promise<void>
}

/** With more owners than this, documents are fetched when an owner is opened. */
const maxHolders = 25

/** All that Grid holds of one customer's onboarding, as far as it has been fetched. */
export function useApplication(customerType: CustomerType, ownId?: string): UseApplicationResult {
  const { shown } = useGridKycContext()
  const store = useStore()
  const given = ownId ?? shown.customerId
  const session = useSession(given === undefined)
  const customerId = given ?? session.data?.customerId
  const isKnown = customerId !== undefined

  const config = usePlatformConfig()
  const terms = useEndUserTerms(config.data !== undefined && config.data.isRegulatedFinancialInstitution !== true)
  const { isFetching, errors, ...records } = useRecords({ customerId, customerType, maxHolders })

  const none = !isKnown && session.data?.mayCreate === true ? null : undefined
  const nothing = none === null ? [] : undefined
  return {
    customerId,
    mayCreate: isKnown ? false : session.data?.mayCreate,
    application: isKnown
      ? { ...records, customerType }
      : { customerType, customer: none, verification: none, owners: nothing, documents: nothing },
    config: config.data,
    isConfigured: !config.isLoading,
    terms: terms.data,
    isFetching: session.isLoading || isFetching,
    errors: session.error ? [session.error, ...errors] : errors,
    refresh: () => store.refresh(),
    refreshTerms: () => void terms.refetch(),
    now() {
      const nowId = given ?? store.session()?.customerId
      return { customerId: nowId, customer: nowId === undefined ? undefined : store.customer(nowId) }
    },
    async write(record) {
      const newId = record.customer?.id ?? record.verification?.customerId ?? customerId
      if (newId === undefined) return
      await store.write(newId, record)
      if (given !== undefined || store.session()?.customerId === newId) return
      await store.writeSession({ customerId: newId, customerType, mayCreate: false })
    },
  }
}
