import { type BeneficialOwner, updateBeneficialOwner } from '@grid-kyc/core'
import type { RoleChange } from './RoleChange.js'

const control = 'CONTROL_PERSON'

/**
 * Makes one person the one in control. First the new one, so that there is never none; whoever was it before loses that part,
 * unless it is the only one they have: Grid takes nobody without a part, and which other one it is we can't know.
 */
export async function changeControlPerson({ client, owners, drafts, key, onStored }: RoleChange): Promise<void> {
  const change = async ({ id }: BeneficialOwner, roles: BeneficialOwner['roles']) =>
    onStored(await client.send(updateBeneficialOwner, { beneficialOwnerId: id, body: { roles } }))

  const chosen = owners.find(({ id }) => id === key)
  if (chosen && !chosen.roles.includes(control)) await change(chosen, [...chosen.roles, control])
  for (const [each, typed] of drafts.now().drafts) {
    const roles = Array.isArray(typed.roles) ? typed.roles : (owners.find(({ id }) => id === each)?.roles ?? [])
    const others = roles.filter(role => role !== control)
    if (each === key) drafts.keep(each, { ...typed, roles: [...others, control] })
    else if (others.length < roles.length) drafts.keep(each, { ...typed, roles: others })
  }
  for (const owner of owners) {
    const others = owner.roles.filter(role => role !== control)
    if (owner !== chosen && others.length > 0 && others.length < owner.roles.length) await change(owner, others)
  }
}
