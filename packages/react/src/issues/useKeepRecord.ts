'use client'

import type { BeneficialOwner, Customer } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from '../store/PrivateValue.js'
import * as queryKeys from '../store/queryKeys.js'

/** Puts what Grid has just answered in the place of what was read before. */
export function useKeepRecord(customerId: string) {
  const { queryClient, shown } = useGridKycContext()
  const keyOf = (part: 'profile' | 'owners') => queryKeys.held(shown.proxyUrl, customerId, part)
  return async ({ customer, owner }: { customer?: Customer; owner?: BeneficialOwner }): Promise<void> => {
    const queryKey = keyOf(customer ? 'profile' : 'owners')
    // An answer that is still on its way is older than this one.
    await queryClient.cancelQueries({ queryKey })
    if (customer) queryClient.setQueryData(queryKey, new PrivateValue(customer))
    if (!owner) return
    queryClient.setQueryData<PrivateValue<BeneficialOwner[]>>(queryKey, privateValue => {
      const known = PrivateValue.open(privateValue) ?? []
      const isKnown = known.some(({ id }) => id === owner.id)
      return new PrivateValue(isKnown ? known.map(each => (each.id === owner.id ? owner : each)) : [...known, owner])
    })
  }
}
