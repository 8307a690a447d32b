import {
  type BeneficialOwnerCreate,
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
} from '@grid-kyc/core'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { tidal } from '../support/people.js'

/** A company with an address that its people may share. */
export const harbor = {
  ...tidal,
  address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
} as CustomerCreate

/** A German company whose primary contact is known. */
export const uferlicht: CustomerCreate = {
  customerType: 'BUSINESS',
  email: 'lena.brandt@example.com',
  phoneNumber: '+4915112345678',
  businessInfo: {
    legalName: 'Uferlicht Handel GmbH',
    country: 'DE',
    entityType: 'LLC',
    taxId: 'DE123456789',
    incorporatedOn: '2017-11-20',
    registrationNumber: 'HRB 99003',
    primaryContactFirstName: 'Lena',
    primaryContactLastName: 'Brandt',
  },
}

type Role = BeneficialOwnerCreate['roles'][number]

/** Adds a person at Grid: a name of one or more words, a share, and roles. Returns the id. */
export async function name(
  { sandbox, customerId }: StoryEnvironment,
  [firstName = '', ...last]: readonly string[],
  ownershipPercentage: number,
  roles: Role[] = ['UBO'],
  more: object = {},
): Promise<string> {
  const example = exampleOf(beneficialOwnerFields)
  const personalInfo = { ...example.personalInfo, firstName, lastName: last.join(' '), ...more }
  const body = { ...example, customerId, roles, ownershipPercentage, personalInfo }
  return (await sandbox.client.send(createBeneficialOwner, { body })).id
}

export const partners = [
  ['José', 'Nguyễn'],
  ['李', '伟'],
  ['Sinéad', 'O’Brien'],
  ['Łukasz', 'Wiśniewski'],
  ['X', 'Æ'],
  ['Amina', 'Haddad'],
  ['Noor', 'al-Rashid'],
  ['Wolfeschlegelsteinhausenbergerdorff', 'Hubert Blaine'],
  ['Ngozi', 'Okonjo'],
  ['Björk', 'Guðmundsdóttir'],
  ['Kwame', 'Nkrumah'],
] as const
