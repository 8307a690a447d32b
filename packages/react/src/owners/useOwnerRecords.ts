'use client'

import { type BeneficialOwner, countryOf, listBeneficialOwners, valueAt } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from '../store/PrivateValue.js'
import * as queryKeys from '../store/queryKeys.js'
import { readAllPages } from '../store/readAllPages.js'
import { useCustomerId } from '../store/useCustomerId.js'
import { useRecords } from '../store/useRecords.js'
import { useOwnerDrafts } from './useOwnerDrafts.js'

/** What Grid has of a business and its people, what was typed and not saved, and how the first is renewed. */
export function useOwnerRecords(ownId: string | undefined) {
  const { client, queryClient, shown } = useGridKycContext()
  const { customerId, problem, refresh } = useCustomerId(ownId)
  const { customer, verification, owners, problems } = useRecords({
    customerId,
    customerType: 'BUSINESS',
    // Their documents are read where one of them is open.
    mostHolders: 0,
  })
  const drafts = useOwnerDrafts(customerId)
  const queryKey = queryKeys.held(shown.proxyUrl, customerId, 'owners')
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
      else void queryClient.invalidateQueries({ queryKey: queryKeys.customer(shown.proxyUrl, customerId) })
    },
    /** Everybody Grid has at this moment. */
    list: () =>
      readAllPages(cursor =>
        client.send(listBeneficialOwners, { customerId: customerId ?? '', limit: 100, ...(cursor && { cursor }) }),
      ),
    /** Puts what Grid has just answered in the place of what was read before. */
    async keep(newer: BeneficialOwner) {
      // An answer that is still on its way is older than this one.
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData<PrivateValue<BeneficialOwner[]>>(queryKey, privateValue => {
        const before = PrivateValue.open(privateValue) ?? []
        const isKnown = before.some(({ id }) => id === newer.id)
        return new PrivateValue(
          isKnown ? before.map(each => (each.id === newer.id ? newer : each)) : [...before, newer],
        )
      })
    },
  }
}
