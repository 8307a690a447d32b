import type { Address, VerificationDecision } from './Customer.js'
import type { Open } from './Open.js'

export type BeneficialOwnerRole =
  | 'UBO'
  | 'DIRECTOR'
  | 'COMPANY_OFFICER'
  | 'CONTROL_PERSON'
  | 'TRUSTEE'
  | 'GENERAL_PARTNER'

export interface PersonalInfo {
  firstName: string
  middleName?: string
  lastName: string
  /** `YYYY-MM-DD`. */
  birthDate: string
  nationality: string
  email?: string
  phoneNumber?: string
  address: Address
  idType: Open<'SSN' | 'ITIN' | 'EIN' | 'NON_US_TAX_ID'>
  /** Masked by the proxy in every answer. */
  identifier: string
  countryOfIssuance?: string
}

/** A person who owns or controls a business. `ownershipPercentage` is an integer from 0 to 100. */
export interface BeneficialOwner {
  id: string
  customerId: string
  roles: Open<BeneficialOwnerRole>[]
  ownershipPercentage: number
  personalInfo: PersonalInfo
  kycStatus: Open<VerificationDecision>
  createdAt: string
  updatedAt?: string
}

export type BeneficialOwnerCreate = Pick<
  BeneficialOwner,
  'customerId' | 'roles' | 'ownershipPercentage' | 'personalInfo'
>
export type BeneficialOwnerUpdate = Partial<Pick<BeneficialOwner, 'roles' | 'ownershipPercentage'>> & {
  personalInfo?: Partial<PersonalInfo>
}
