'use client'

import { listVerifications, type Verification } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { fetchAllPages } from '../store/fetchAllPages.js'
import { latestVerification } from '../store/latestVerification.js'
import { useCustomerQuery } from '../store/usePrivateQuery.js'

/** What Grid asked for the last time before this one; null where it had not, undefined until that is known. */
export function useEarlierVerification(latest: Verification | null | undefined): Verification | null | undefined {
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
      return latestVerification(all.filter(isBefore))
    },
  })
  // Without it nothing is compared, and everything can still be mended.
  return query.error ? null : value
}
