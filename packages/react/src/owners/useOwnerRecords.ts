'use client'

import { countryOf, listBeneficialOwners, valueAt } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { fetchAllPages } from '../store/fetchAllPages.js'
import { useRecords } from '../store/useRecords.js'
import { useCustomerId } from '../store/useSession.js'
import { useStore } from '../store/useStore.js'
import { useOwnerDrafts } from './useOwnerDrafts.js'

/** What Grid has of a business and its people, what was typed and not saved, and how the first is renewed. */
export function useOwnerRecords(ownId: string | undefined) {
  const { client } = useGridKycContext()
  const store = useStore()
  const { customerId, problem, refresh } = useCustomerId(ownId)
  const { customer, verification, owners, problems } = useRecords({
    customerId,
    customerType: 'BUSINESS',
    // Their documents are read where one of them is open.
    maxHolders: 0,
  })
  const drafts = useOwnerDrafts(customerId)
  const isReady = customerId !== undefined && owners !== undefined && drafts.store !== undefined

  return {
    customerId,
    customer,
    verification,
    owners,
    ...drafts,
    /** From which share somebody counts as an owner there. */
    rule: countryOf(valueAt({ ...customer }, 'businessInfo.country')).ownership,
    problems: problem ? [problem, ...problems] : problems,
    status: isReady ? ('ready' as const) : problem || problems.length > 0 ? ('failed' as const) : ('loading' as const),
    refresh() {
      if (customerId === undefined) refresh()
      else store.refresh(customerId)
    },
    /** Everybody Grid has at this moment. */
    list: () =>
      fetchAllPages(cursor =>
        client.send(listBeneficialOwners, { customerId: customerId ?? '', limit: 100, ...(cursor && { cursor }) }),
      ),
  }
}
