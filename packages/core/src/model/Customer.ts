import type { BeneficialOwner } from './BeneficialOwner.js'
import type { Open } from './Open.js'

export type CustomerType = 'INDIVIDUAL' | 'BUSINESS'
export type VerificationDecision = 'UNVERIFIED' | 'PENDING' | 'APPROVED' | 'REJECTED' | 'HOLD'

/** Where a person lives or a business works. `country` is ISO 3166-1 alpha-2. */
export interface Address {
  line1: string
  line2?: string
  city?: string
  state?: string
  postalCode: string
  country: string
}

/** The channels Grid wants verified before KYC; absent channels are not wanted. */
export interface ContactVerificationChannels {
  email?: Open<'PENDING' | 'VERIFIED'>
  phone?: Open<'PENDING' | 'VERIFIED'>
}

export interface EndUserTermsConsent {
  acceptedAt: string
  ipAddress: string
  termsVersion: string
  acceptanceMethod: Open<'CHECKBOX' | 'CLICK_TO_ACCEPT'>
}

/** Consent as a browser sends it: the proxy adds `acceptedAt` and `ipAddress`. */
export type EndUserTermsConsentRequest = Omit<EndUserTermsConsent, 'acceptedAt' | 'ipAddress'> &
  Partial<Pick<EndUserTermsConsent, 'acceptedAt' | 'ipAddress'>>

interface CustomerCommon {
  id?: string
  platformCustomerId?: string
  umaAddress?: string
  region?: string
  currencies?: string[]
  email?: string
  phoneNumber?: string
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

export interface IndividualCustomer extends CustomerCommon {
  customerType: 'INDIVIDUAL'
  fullName?: string
  /** `YYYY-MM-DD`. */
  birthDate?: string
  nationality?: string
  idType?: string
  countryOfIssuance?: string
  sourceOfFundsCategories?: string[]
  sourceOfFundsOtherDescription?: string
  sourceOfWealthCategories?: string[]
  sourceOfWealthOtherDescription?: string
  purposeOfAccount?: string
  purposeOfAccountOtherDescription?: string
  expectedMonthlyTransactionCount?: string
  expectedMonthlyTransactionVolume?: string
  annualIncomeRange?: string
  netWorthRange?: string
  pepStatus?: string
}

export interface BusinessInfo {
  legalName: string
  country?: string
  taxId?: string
  /** `YYYY-MM-DD`. */
  incorporatedOn?: string
  doingBusinessAs?: string
  registrationNumber?: string
  entityType?: string
  countriesOfOperation?: string[]
  businessType?: string
  purposeOfAccount?: string
  purposeOfAccountOtherDescription?: string
  sourceOfFunds?: string
  sourceOfFundsCategories?: string[]
  sourceOfFundsOtherDescription?: string
  expectedMonthlyTransactionCount?: string
  expectedMonthlyTransactionVolume?: string
  expectedRecipientJurisdictions?: string[]
  expectedCounterpartyCountries?: string[]
  naicsCode?: string
  primaryContactFirstName?: string
  primaryContactLastName?: string
}

export interface BusinessCustomer extends CustomerCommon {
  customerType: 'BUSINESS'
  businessInfo?: BusinessInfo
  beneficialOwners?: BeneficialOwner[]
}

/** A customer of the platform, as Grid answers it (contract §3.1–3.3). */
export type Customer = IndividualCustomer | BusinessCustomer

type ReadOnly = 'id' | 'contactVerification' | 'createdAt' | 'updatedAt' | 'isDeleted' | 'kycStatus' | 'kybStatus'
type Written<C extends CustomerCommon> = Omit<C, ReadOnly | 'endUserTermsConsent'> & {
  endUserTermsConsent?: EndUserTermsConsentRequest
}

export type IndividualCustomerCreate = Written<IndividualCustomer> & { identifier?: string }
export type BusinessCustomerCreate = Omit<Written<BusinessCustomer>, 'businessInfo' | 'beneficialOwners'> & {
  businessInfo: BusinessInfo & Required<Pick<BusinessInfo, 'country' | 'taxId' | 'incorporatedOn'>>
}
export type CustomerCreate = IndividualCustomerCreate | BusinessCustomerCreate

/** Only what changed; `businessInfo` by members, `address` whole, `currencies` replaced as a list. */
export type CustomerUpdate =
  | Omit<IndividualCustomerCreate, 'platformCustomerId' | 'region'>
  | (Omit<BusinessCustomerCreate, 'platformCustomerId' | 'region' | 'businessInfo'> & {
      businessInfo?: Partial<BusinessInfo>
    })

/**
 * Grid's answer when the e-mail or phone being changed is also a wallet login: the wallet has to sign before the
 * change happens. An outcome, not an error.
 */
export interface SignedRequestChallenge {
  payloadToSign: string
  requestId: string
  expiresAt: string
}
