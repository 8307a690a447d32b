import { type BeneficialOwner, type Client, updateBeneficialOwner, type Values } from '@grid-kyc/core'
import type { OwnerDrafts } from './createOwnerDrafts.js'

/** What it takes to change a person's roles without opening the form. */
export interface RoleChange {
  client: Client
  owners: readonly BeneficialOwner[]
  drafts: OwnerDrafts
  /** A person's id, or the key of one who is not saved. */
  key: string
  onStored: (owner: BeneficialOwner) => Promise<void>
}

const control = 'CONTROL_PERSON'

/**
 * Makes one person the control person. The new one is written first, so that there is never none; the previous one loses
 * that role unless it is their only one: Grid requires at least one, and which other one it is only the user knows.
 */
async function setControlPerson({ client, owners, drafts, key, onStored }: RoleChange): Promise<void> {
  const change = async ({ id }: BeneficialOwner, roles: BeneficialOwner['roles']) =>
    onStored(await client.send(updateBeneficialOwner, { beneficialOwnerId: id, body: { roles } }))

  const chosen = owners.find(({ id }) => id === key)
  if (chosen && !chosen.roles.includes(control)) await change(chosen, [...chosen.roles, control])
  for (const [each, typed] of drafts.now().drafts) {
    const roles = Array.isArray(typed.roles) ? typed.roles : (owners.find(({ id }) => id === each)?.roles ?? [])
    const others = roles.filter(role => role !== control)
    if (each === key) drafts.set(each, { ...typed, roles: [...others, control] })
    else if (others.length < roles.length) drafts.set(each, { ...typed, roles: others })
  }
  for (const owner of owners) {
    const others = owner.roles.filter(role => role !== control)
    if (owner !== chosen && others.length > 0 && others.length < owner.roles.length) await change(owner, others)
  }
}

/** Lists one person as an owner; their other roles stay. */
async function markAsOwner({ client, owners, drafts, key, onStored }: RoleChange): Promise<void> {
  const known = owners.find(({ id }) => id === key)
  if (known && !known.roles.includes('UBO')) {
    const body = { roles: ['UBO' as const, ...known.roles] }
    await onStored(await client.send(updateBeneficialOwner, { beneficialOwnerId: known.id, body }))
  }
  // A draft that says otherwise would take the role away once it is saved.
  const typed: Values | undefined = drafts.now().drafts.get(key)
  const roles = Array.isArray(typed?.roles) ? typed.roles : known ? undefined : []
  if (typed && roles && !roles.includes('UBO')) drafts.set(key, { ...typed, roles: ['UBO', ...roles] })
}

/** The changes of a person's roles that need no form. */
export const roleChanges = { setControlPerson, markAsOwner }
