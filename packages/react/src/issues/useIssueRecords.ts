'use client'

import {
  type Application,
  customerState,
  type Document,
  GridKycError,
  getDocument,
  isIdOf,
  listVerifications,
  readVerification,
  type Verification,
  type VerificationError,
} from '@grid-kyc/core'
import { useEffect, useMemo, useRef } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useVerificationStatus } from '../status/useVerificationStatus.js'
import { fetchAllPages } from '../store/fetchAllPages.js'
import { fetchDocuments } from '../store/fetchDocuments.js'
import { latestVerification } from '../store/latestVerification.js'
import { elapsedSince, pollDelay } from '../store/pollDelay.js'
import { useCustomerQuery } from '../store/usePrivateQuery.js'
import { useRecords } from '../store/useRecords.js'
import { useStore } from '../store/useStore.js'

interface UseIssueRecordsOptions {
  customerId?: string | undefined
  verification?: Verification | undefined
  onStatusChange?: ((change: StatusChange) => void) | undefined
}

interface IssueSources {
  customerId: string
  /** The customer's status as Grid wrote it. */
  raw: string | undefined
  application: Application
  verification: Verification | null
  earlier: Verification | undefined
}

const timeOf = (verification: Verification | null | undefined) => Date.parse(verification?.createdAt ?? '') || 0

/**
 * Returns what the list is made from: the customer's status, the newest verification and the one before, and the resources they
 * are about.
 */
export function useIssueRecords(options: UseIssueRecordsOptions) {
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
      const state = customerState(
        { customerType, kycStatus: raw },
        verification === undefined ? 'not_fetched' : verification,
      )
      return pollDelay(state, false, elapsedSince(since.current), latest.current.polling ?? {})
    },
  })
  const given = useMemo(() => options.verification && readVerification(options.verification), [options.verification])
  const fetched = records.verification
  const verification = given && timeOf(given) >= timeOf(fetched) ? given : fetched

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
  const now: IssueSources | undefined =
    application && customerId !== undefined && isComplete
      ? { customerId, raw, application, verification, earlier: earlier ?? undefined }
      : undefined
  const kept = useRef(now)
  // A session that ended for a moment, or a verification whose neighbours are still being fetched, removes no form. Another
  // customer does.
  const isGone = status.status === 'loading' || (customerId !== undefined && kept.current?.customerId !== customerId)
  kept.current = now ?? (isGone ? undefined : kept.current)

  return {
    /** Undefined until all that is needed was fetched. */
    sources: kept.current,
    errors: [...status.errors, ...records.errors, ...(query.error ? [query.error] : [])],
    refresh() {
      status.refresh()
      store.refresh(customerId)
    },
  }
}

/** Every type about a document is named so; others that carry a list of accepted documents ask for one too. */
const isAboutDocument = ({ type, resourceId, acceptedDocumentTypes }: VerificationError) =>
  /DOCUMENT/.test(type) || isIdOf('document', resourceId) || acceptedDocumentTypes !== undefined
const atOnce = 4

/** Returns the documents some errors are about, however many owners there are: those of the people concerned only. */
function useConcernedDocuments(customerId: string | undefined, verification: Verification | null | undefined) {
  const { client } = useGridKycContext()
  const errors = verification?.errors.filter(isAboutDocument) ?? []
  const ids = [...new Set(errors.map(({ resourceId }) => resourceId))].sort()
  const isDocument = (id: string) => isIdOf('document', id)

  async function holderOf(documentId: string, signal: AbortSignal): Promise<string[]> {
    try {
      return [(await client.send(getDocument, { documentId }, { signal })).documentHolder]
    } catch (error) {
      if (error instanceof GridKycError && (error.kind === 'not_found' || error.kind === 'forbidden')) return []
      throw error
    }
  }

  return useCustomerQuery<Document[]>({
    customerId,
    part: 'documents',
    ids: ['concerned', ...ids],
    enabled: verification != null,
    async fetch(signal) {
      const holders = new Set(ids.filter(id => !isDocument(id)))
      const documents = ids.filter(isDocument)
      for (let at = 0; at < documents.length; at += atOnce) {
        const batch = documents.slice(at, at + atOnce).map(id => holderOf(id, signal))
        for (const holder of (await Promise.all(batch)).flat()) holders.add(holder)
      }
      return fetchDocuments(client, [...holders], signal)
    },
  })
}

/** Returns what Grid asked for before this verification; null where it had not asked, undefined until that is known. */
function useEarlierVerification(latest: Verification | null | undefined): Verification | null | undefined {
  const { client } = useGridKycContext()
  const customerId = latest?.customerId ?? ''
  const { value, query } = useCustomerQuery<Verification | null>({
    customerId,
    part: 'earlier',
    ids: [latest?.id ?? ''],
    enabled: latest?.verificationStatus === 'RESOLVE_ERRORS',
    async fetch(signal) {
      const all = await fetchAllPages(cursor =>
        client.send(listVerifications, { customerId, limit: 100, ...(cursor && { cursor }) }, { signal }),
      )
      const at = Date.parse(latest?.createdAt ?? '')
      const isBefore = ({ id, createdAt, verificationStatus }: Verification) =>
        id !== latest?.id && verificationStatus === 'RESOLVE_ERRORS' && !(Date.parse(createdAt) > at)
      const earlier = latestVerification(all.filter(isBefore))
      return earlier && readVerification(earlier)
    },
  })
  // Without it nothing is compared, and everything can still be fixed.
  return query.error ? null : value
}
