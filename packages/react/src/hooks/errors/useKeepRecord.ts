'use client'

import type { BeneficialOwner, Customer } from '@grid-kyc/core'
import { useGridKycContext } from '../gridKycContext.js'
import * as queryKeys from '../records/queryKeys.js'
import { Sealed } from '../records/Sealed.js'

/** Puts what Grid has just answered in the place of what was read before. */
export function useKeepRecord(customerId: string) {
  const { queryClient, shown } = useGridKycContext()
  const keyOf = (part: 'profile' | 'owners') => queryKeys.held(shown.proxyUrl, customerId, part)
  return async ({ customer, owner }: { customer?: Customer; owner?: BeneficialOwner }): Promise<void> => {
    const queryKey = keyOf(customer ? 'profile' : 'owners')
    // An answer that is still on its way is older than this one.
    await queryClient.cancelQueries({ queryKey })
    if (customer) queryClient.setQueryData(queryKey, new Sealed(customer))
    if (!owner) return
    queryClient.setQueryData<Sealed<BeneficialOwner[]>>(queryKey, sealed => {
      const known = Sealed.open(sealed) ?? []
      const isKnown = known.some(({ id }) => id === owner.id)
      return new Sealed(isKnown ? known.map(each => (each.id === owner.id ? owner : each)) : [...known, owner])
    })
  }
}
