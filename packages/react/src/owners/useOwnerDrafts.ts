'use client'

import { useSyncExternalStore } from 'react'
import { useCustomerObject } from '../store/usePrivateQuery.js'
import { createOwnerDrafts, type OwnerDrafts, type UnsavedOwners } from './createOwnerDrafts.js'

const none: UnsavedOwners = { drafts: new Map(), noOwnersDeclared: undefined, inferred: new Map() }
const nothing = () => none
const never = () => () => undefined

/** The drafts of one customer. They belong to the customer and not to a component, and go when the customer goes. */
export function useOwnerDrafts(customerId: string | undefined): {
  drafts: OwnerDrafts | undefined
  unsaved: UnsavedOwners
} {
  const drafts = useCustomerObject<OwnerDrafts>(customerId, 'drafts', createOwnerDrafts, { keepForever: true })
  return { drafts, unsaved: useSyncExternalStore(drafts?.subscribe ?? never, drafts?.now ?? nothing, nothing) }
}
