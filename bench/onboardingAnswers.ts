import { en } from '@grid-kyc/react/en'
import type { OnboardingCase } from './onboardingApp.js'

/** By field, for a business and its people in each country. */
export const answersOf = {
  US: {
    line1: '548 Market Street',
    city: 'San Francisco',
    state: 'CA',
    postalCode: '94104',
    taxId: '12-3456789',
    registrationNumber: '7304001',
    identifier: '536-22-8726',
    phoneNumber: '4155550136',
    country: 'United States',
    legalName: 'Cedar Row LLC',
    naics: 'furniture',
  },
  DE: {
    line1: 'Uferweg 3',
    city: 'Berlin',
    state: 'BE',
    postalCode: '10997',
    taxId: '181/815/08155',
    registrationNumber: 'HRB 99001',
    identifier: '36 574 261 809',
    phoneNumber: '015112345678',
    country: 'Germany',
    legalName: 'Uferlicht Handel GmbH',
    naics: 'furniture',
  },
} as const

/** By field, in both countries. */
export const commonAnswers: Readonly<Record<string, string>> = {
  fullName: 'Jordan Avery 001',
  email: 'jordan.avery@example.com',
  primaryContactFirstName: 'Robin',
  primaryContactLastName: 'Okafor',
  entityType: 'LLC',
  birthDate: '1987-03-14',
  incorporatedOn: '2019-06-03',
  idType: 'SSN',
}
/** The owners, in the order in which they are added. */
export const people = [
  { firstName: 'Robin', lastName: 'Okafor', ownershipPercentage: '60' },
  { firstName: 'Amina', lastName: 'Haddad', ownershipPercentage: '40' },
] as const
/** Of every contact in the sandbox. */
export const sandboxCode = '123456'
export const pdf = { mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n%%EOF') }

/** Files under the names that people give them, by what they prove. */
export const fileNames: Readonly<Record<OnboardingCase['country'], Readonly<Record<string, string>>>> = {
  US: {
    [en['documentCategory.legalPresence.label']]: 'Articles of Organization.pdf',
    [en['documentCategory.ownershipStructure.label']]: 'Operating Agreement.pdf',
    [en['documentCategory.proofOfAddress.label']]: 'utility-bill-march.pdf',
    [en['documentCategory.identity.label']]: 'passport.pdf',
  },
  DE: {
    [en['documentCategory.legalPresence.label']]: 'Handelsregisterauszug.pdf',
    [en['documentCategory.ownershipStructure.label']]: 'Gesellschafterliste.pdf',
    [en['documentCategory.controlStructure.label']]: 'Handelsregisterauszug.pdf',
    [en['documentCategory.proofOfAddress.label']]: 'Stromrechnung.pdf',
    [en['documentCategory.identity.label']]: 'Reisepass.pdf',
    [en['documents.second.label']]: 'Personalausweis.pdf',
  },
}
