import type { businessFields } from '../fields/businessFields.js'
import type { businessInfoFields } from '../fields/businessInfoFields.js'
import type { customerTypes } from '../fields/customerFields.js'
import type { endUserTermsConsentFields } from '../fields/endUserTermsConsentFields.js'
import type { Open } from '../fields/Field.js'
import type { individualFields } from '../fields/individualFields.js'
import type { CreateValuesOf, Having, ReadValuesOf, UpdateValuesOf, ValuesOf } from '../fields/ValuesOf.js'
import type { Address } from './Address.js'
import type { BeneficialOwner } from './BeneficialOwner.js'
import type { VerificationDecision } from './Verification.js'

/** An individual (KYC) or a business (KYB). */
export type CustomerType = keyof typeof customerTypes

/** The channels Grid requires to be verified before KYC; absent channels are not required. */
export interface ContactVerificationChannels {
  email?: Open<'PENDING' | 'VERIFIED'>
  phone?: Open<'PENDING' | 'VERIFIED'>
}

/** Consent to the End User Terms, as Grid has recorded it. */
export interface EndUserTermsConsent extends Required<ValuesOf<typeof endUserTermsConsentFields>> {}

/** Consent as a browser sends it: the proxy adds `acceptedAt` and `ipAddress`. */
export interface EndUserTermsConsentRequest
  extends Having<ValuesOf<typeof endUserTermsConsentFields>, 'termsVersion' | 'acceptanceMethod'> {}

/** What is known of a business itself. Dates are `YYYY-MM-DD`; customers from before some fields were required lack them. */
export interface BusinessInfo extends Having<ValuesOf<typeof businessInfoFields>, 'legalName'> {}

/** Members whose types the rows cannot say: the discriminant, and groups that are written whole. */
type Grouped = 'customerType' | 'address' | 'businessInfo' | 'endUserTermsConsent'

/** What Grid itself knows of any customer. */
interface CustomerAnswer {
  id?: string
  address?: Address
  endUserTermsConsent?: EndUserTermsConsent
  contactVerification?: ContactVerificationChannels
  createdAt?: string
  updatedAt?: string
  isDeleted?: boolean
  /** Read both through `customerState`: older answers use either name for either type. */
  kycStatus?: Open<VerificationDecision>
  kybStatus?: Open<VerificationDecision>
}

/** A person as Grid returns them. */
export interface IndividualCustomer extends Omit<ReadValuesOf<typeof individualFields>, Grouped>, CustomerAnswer {
  customerType: 'INDIVIDUAL'
}

/** A business as Grid returns it. */
export interface BusinessCustomer extends Omit<ReadValuesOf<typeof businessFields>, Grouped>, CustomerAnswer {
  customerType: 'BUSINESS'
  businessInfo?: BusinessInfo
  beneficialOwners?: BeneficialOwner[]
}

/** A customer of the platform, as Grid answers it (contract §3.1–3.3). */
export type Customer = IndividualCustomer | BusinessCustomer

/** Groups that are sent the same way in a creation and an update. */
interface CustomerRequest {
  address?: Address
  endUserTermsConsent?: EndUserTermsConsentRequest
}

/** The body of `POST /customers` for a person. */
export interface IndividualCustomerCreate
  extends Omit<CreateValuesOf<typeof individualFields>, Grouped>,
    CustomerRequest {
  customerType: 'INDIVIDUAL'
}

/** The body of `POST /customers` for a business. */
export interface BusinessCustomerCreate extends Omit<CreateValuesOf<typeof businessFields>, Grouped>, CustomerRequest {
  customerType: 'BUSINESS'
  businessInfo: CreateValuesOf<typeof businessInfoFields>
}

/** The body that creates a customer. */
export type CustomerCreate = IndividualCustomerCreate | BusinessCustomerCreate

interface IndividualCustomerUpdate extends Omit<UpdateValuesOf<typeof individualFields>, Grouped>, CustomerRequest {
  customerType: 'INDIVIDUAL'
}

interface BusinessCustomerUpdate extends Omit<UpdateValuesOf<typeof businessFields>, Grouped>, CustomerRequest {
  customerType: 'BUSINESS'
  businessInfo?: ValuesOf<typeof businessInfoFields>
}

/** Only what changed; `businessInfo` by members, `address` whole, `currencies` replaced as a list. */
export type CustomerUpdate = IndividualCustomerUpdate | BusinessCustomerUpdate

/**
 * Grid's answer when the email or phone being changed is also a wallet login: the wallet has to sign before the
 * change happens. An outcome, not an error.
 */
export interface SignedRequestChallenge {
  payloadToSign: string
  requestId: string
  expiresAt: string
}
