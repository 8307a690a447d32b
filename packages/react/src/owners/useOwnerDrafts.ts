'use client'

import { useSyncExternalStore } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { PrivateValue } from '../store/PrivateValue.js'
import * as queryKeys from '../store/queryKeys.js'
import { usePrivateQuery } from '../store/usePrivateQuery.js'
import { createOwnerDrafts, type OwnerDrafts, type UnsavedOwners } from './createOwnerDrafts.js'

const none: UnsavedOwners = { drafts: new Map(), noOwnersDeclared: undefined }
const nothing = () => none
const never = () => () => undefined

/** The drafts of one customer. They belong to the customer and not to a component, and go when the customer goes. */
export function useOwnerDrafts(customerId: string | undefined): {
  store: OwnerDrafts | undefined
  notes: UnsavedOwners
} {
  const { queryClient, shown } = useGridKycContext()
  const queryKey = [...queryKeys.customer(shown.proxyUrl, customerId), 'drafts'] as const
  const { value: store } = usePrivateQuery<OwnerDrafts>({
    queryKey,
    enabled: customerId !== undefined,
    keepForever: true,
    // Reading again changes nothing: only forgetting the customer makes new ones.
    read: async () =>
      PrivateValue.open(queryClient.getQueryData<PrivateValue<OwnerDrafts>>(queryKey)) ?? createOwnerDrafts(),
  })
  return { store, notes: useSyncExternalStore(store?.subscribe ?? never, store?.now ?? nothing, nothing) }
}
