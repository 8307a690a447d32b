'use client'

import { type Application, customerState, readVerification, type Verification } from '@grid-kyc/core'
import { useEffect, useMemo, useRef } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useVerificationStatus } from '../status/useVerificationStatus.js'
import { pollDelay } from '../store/pollDelay.js'
import { useRecords } from '../store/useRecords.js'
import { useStore } from '../store/useStore.js'
import { useConcernedDocuments } from './useConcernedDocuments.js'
import { useEarlierVerification } from './useEarlierVerification.js'

interface UseErrorRecordsOptions {
  customerId?: string | undefined
  verification?: Verification | undefined
  onStatusChange?: ((change: StatusChange) => void) | undefined
}

interface ErrorSources {
  customerId: string
  /** Grid's own word for where the customer stands. */
  raw: string | undefined
  application: Application
  verification: Verification | null
  earlier: Verification | undefined
}

const timeOf = (verification: Verification | null | undefined) => Date.parse(verification?.createdAt ?? '') || 0

/** What the list stands on: where the customer stands, the newest verification and the one before, and whom it is about. */
export function useErrorRecords(options: UseErrorRecordsOptions) {
  const { latest } = useGridKycContext()
  const store = useStore()
  const status = useVerificationStatus({ customerId: options.customerId, onStatusChange: options.onStatusChange })
  const { customerId, customerType, raw } = status.status === 'ready' ? status : {}
  const since = useRef(0)
  const records = useRecords({
    customerId,
    customerType,
    maxHolders: 0,
    verificationDelay: () => {
      const verification = store.verification(customerId ?? '')
      const state = customerState({ customerType, kycStatus: raw }, verification ?? undefined)
      return pollDelay(state, false, Date.now() - since.current, latest.current.polling ?? {})
    },
  })
  const given = useMemo(() => options.verification && readVerification(options.verification), [options.verification])
  const read = records.verification
  const verification = given && timeOf(given) >= timeOf(read) ? given : read

  const news = raw && verification && `${raw} ${verification.id} ${verification.verificationStatus}`
  const before = useRef(news)
  useEffect(() => {
    since.current = Date.now()
    const isNews = before.current !== undefined && before.current !== news
    before.current = news
    // A decision, or a new verification, changes more than itself.
    if (isNews) store.refresh(customerId)
  }, [news, store, customerId])

  const { value: documents, query } = useConcernedDocuments(customerId, verification)
  const earlier = useEarlierVerification(verification)
  const { customer, owners } = records
  const isResolving = verification?.verificationStatus === 'RESOLVE_ERRORS'
  const application = useMemo(
    (): Application | undefined =>
      customerType && { customerType, customer, owners, documents: documents ?? [], verification },
    [customerType, customer, owners, documents, verification],
  )
  const isComplete =
    customer && verification !== undefined && (!isResolving || (owners && documents && earlier !== undefined))
  const now: ErrorSources | undefined =
    application && customerId !== undefined && isComplete
      ? { customerId, raw, application, verification, earlier: earlier ?? undefined }
      : undefined
  const kept = useRef(now)
  // A session that ended for a moment, or a verification whose neighbours are still being read, takes no form away. Somebody
  // else's does.
  const isGone = status.status === 'loading' || (customerId !== undefined && kept.current?.customerId !== customerId)
  kept.current = now ?? (isGone ? undefined : kept.current)

  return {
    /** Undefined until all that is needed was read. */
    sources: kept.current,
    problems: [...status.problems, ...records.problems, ...(query.error ? [query.error] : [])],
    refresh() {
      status.refresh()
      store.refresh(customerId)
    },
  }
}
