'use client'

import { useSyncExternalStore } from 'react'
import { useGridKycContext } from '../gridKycContext.js'
import * as queryKeys from '../records/queryKeys.js'
import { Sealed } from '../records/Sealed.js'
import { useSealedQuery } from '../records/useSealedQuery.js'
import { createOwnerDrafts, type OwnerDrafts, type OwnerNotes } from './createOwnerDrafts.js'

const none: OwnerNotes = { drafts: new Map(), nobodyOwns: undefined }
const nothing = () => none
const never = () => () => undefined

/** The drafts of one customer. They belong to the customer and not to a component, and go when the customer goes. */
export function useOwnerDrafts(customerId: string | undefined): { store: OwnerDrafts | undefined; notes: OwnerNotes } {
  const { queryClient, shown } = useGridKycContext()
  const queryKey = [...queryKeys.customer(shown.proxyUrl, customerId), 'drafts'] as const
  const { value: store } = useSealedQuery<OwnerDrafts>({
    queryKey,
    enabled: customerId !== undefined,
    keepForever: true,
    // Reading again changes nothing: only forgetting the customer makes new ones.
    read: async () => Sealed.open(queryClient.getQueryData<Sealed<OwnerDrafts>>(queryKey)) ?? createOwnerDrafts(),
  })
  return { store, notes: useSyncExternalStore(store?.subscribe ?? never, store?.now ?? nothing, nothing) }
}
