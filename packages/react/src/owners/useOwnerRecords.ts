'use client'

import { countryOf, listBeneficialOwners, valueAt } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { fetchAllPages } from '../store/fetchAllPages.js'
import { useRecords } from '../store/useRecords.js'
import { useCustomerId } from '../store/useSession.js'
import { useStore } from '../store/useStore.js'
import { useOwnerDrafts } from './useOwnerDrafts.js'

/** What Grid has of a business and its people, what was typed and not saved, and how to fetch the first again. */
export function useOwnerRecords(ownId: string | undefined) {
  const { client } = useGridKycContext()
  const store = useStore()
  const { customerId, error, refresh } = useCustomerId(ownId)
  const { customer, verification, owners, ...records } = useRecords({
    customerId,
    customerType: 'BUSINESS',
    // Documents are fetched where a person is open.
    maxHolders: 0,
  })
  const { drafts, unsaved } = useOwnerDrafts(customerId)
  const errors = error ? [error, ...records.errors] : records.errors
  const isReady = customerId !== undefined && owners !== undefined && drafts !== undefined

  return {
    customerId,
    customer,
    verification,
    owners,
    drafts,
    unsaved,
    /** From which share a person has to be listed as an owner. */
    rule: countryOf(valueAt({ ...customer }, 'businessInfo.country')).ownership,
    errors,
    status: isReady ? ('ready' as const) : errors.length > 0 ? ('failed' as const) : ('loading' as const),
    refresh() {
      if (customerId === undefined) refresh()
      else store.refresh(customerId)
    },
    /** All people Grid has at this moment. */
    list: () =>
      fetchAllPages(cursor =>
        client.send(listBeneficialOwners, { customerId: customerId ?? '', limit: 100, ...(cursor && { cursor }) }),
      ),
  }
}
