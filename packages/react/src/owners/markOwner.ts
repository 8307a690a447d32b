import { updateBeneficialOwner, type Values } from '@grid-kyc/core'
import type { RoleChange } from './RoleChange.js'

/** Says of one person that they own enough to be named as an owner; their other parts stay. */
export async function markAsOwner({ client, owners, drafts, key, onStored }: RoleChange): Promise<void> {
  const known = owners.find(({ id }) => id === key)
  if (known && !known.roles.includes('UBO')) {
    const body = { roles: ['UBO' as const, ...known.roles] }
    await onStored(await client.send(updateBeneficialOwner, { beneficialOwnerId: known.id, body }))
  }
  // What is typed and not saved would say otherwise once it is.
  const typed: Values | undefined = drafts.now().drafts.get(key)
  const roles = Array.isArray(typed?.roles) ? typed.roles : known ? undefined : []
  if (typed && roles && !roles.includes('UBO')) drafts.keep(key, { ...typed, roles: ['UBO', ...roles] })
}
