import type { beneficialOwnerFields, beneficialOwnerRoles } from '../fields/beneficialOwnerFields.js'
import type { Open } from '../fields/Field.js'
import type { personalInfoFields } from '../fields/personalInfoFields.js'
import type { CreateValuesOf, UpdateValuesOf } from '../fields/ValuesOf.js'
import type { Address } from './Address.js'
import type { VerificationDecision } from './Verification.js'

/** The part a person has in a business. */
export type BeneficialOwnerRole = keyof typeof beneficialOwnerRoles

/** An owner as a person. `identifier` is masked by the proxy in every answer; dates are `YYYY-MM-DD`. */
export interface PersonalInfo extends Omit<CreateValuesOf<typeof personalInfoFields>, 'address'> {
  address: Address
}

/** The body of `POST /beneficial-owners`. `ownershipPercentage` is an integer from 0 to 100. */
export interface BeneficialOwnerCreate extends Omit<CreateValuesOf<typeof beneficialOwnerFields>, 'personalInfo'> {
  personalInfo: PersonalInfo
}

/** The body of `PATCH /beneficial-owners/{beneficialOwnerId}`: only what changed. */
export interface BeneficialOwnerUpdate extends Omit<UpdateValuesOf<typeof beneficialOwnerFields>, 'personalInfo'> {
  personalInfo?: Partial<PersonalInfo>
}

/** A person who owns or controls a business, as Grid answers it. */
export interface BeneficialOwner extends BeneficialOwnerCreate {
  id: string
  kycStatus: Open<VerificationDecision>
  createdAt: string
  updatedAt?: string
}
