import type { BusinessCustomerCreate, IndividualCustomerCreate } from '@grid-kyc/core'
import { canaryPerson, withCanaries } from './canary.js'

const { fullName, birthDate, identifier, line1, line2, postalCode, email, phoneNumber, messages, ...choices } =
  canaryPerson

/** A person the sandbox leaves undecided, with a canary in every secret and personal field. */
export const person: IndividualCustomerCreate = withCanaries('individual', {
  customerType: 'INDIVIDUAL',
  fullName: `${fullName} 003`,
  birthDate,
  nationality: 'US',
  region: 'US',
  email,
  phoneNumber,
  idType: 'SSN',
  identifier,
  countryOfIssuance: 'US',
  sourceOfFundsCategories: ['OTHER'],
  sourceOfFundsOtherDescription: messages,
  sourceOfWealthCategories: ['OTHER'],
  sourceOfWealthOtherDescription: messages,
  purposeOfAccountOtherDescription: messages,
  expectedMonthlyTransactionCount: 'COUNT_10_TO_100',
  expectedMonthlyTransactionVolume: 'VOLUME_UNDER_10K',
  annualIncomeRange: 'RANGE_50K_100K',
  ...choices,
  address: { line1, line2, city: 'Portland', state: 'OR', postalCode, country: 'US' },
})

/** The same person in the EU, whose contacts Grid wants verified first. */
export const european: IndividualCustomerCreate = {
  customerType: 'INDIVIDUAL',
  fullName: `${fullName} 003`,
  birthDate,
  nationality: 'DE',
  region: 'DE',
  email,
  phoneNumber,
  address: { line1, city: 'Berlin', postalCode, country: 'DE' },
}

/** A company the sandbox leaves undecided, with a canary in every secret and personal field. */
export const company: BusinessCustomerCreate = withCanaries('business', {
  customerType: 'BUSINESS',
  email,
  phoneNumber,
  businessInfo: {
    legalName: 'Tidal Supply, LLC',
    country: 'US',
    taxId: canaryPerson.identifier,
    incorporatedOn: '2019-04-02',
    registrationNumber: '5523003',
    primaryContactFirstName: fullName,
    primaryContactLastName: fullName,
  },
})
