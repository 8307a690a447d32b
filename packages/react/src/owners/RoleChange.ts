import type { BeneficialOwner, Client } from '@grid-kyc/core'
import type { OwnerDrafts } from './createOwnerDrafts.js'

/** What it takes to change somebody's part in the business without opening their form. */
export interface RoleChange {
  client: Client
  owners: readonly BeneficialOwner[]
  drafts: OwnerDrafts
  /** Whose: a person's id, or the key of somebody not saved. */
  key: string
  onStored: (owner: BeneficialOwner) => Promise<void>
}
