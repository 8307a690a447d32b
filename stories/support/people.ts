import type { CustomerCreate } from '@grid-kyc/core'

/** A person the sandbox leaves undecided. */
export const ada: CustomerCreate = {
  customerType: 'INDIVIDUAL',
  fullName: 'Ada Miller 003',
  region: 'US',
  nationality: 'US',
}

/** A person in the EU, whose contacts Grid wants verified first. */
export const dora: CustomerCreate = {
  customerType: 'INDIVIDUAL',
  fullName: 'Dora Novak 003',
  region: 'DE',
  nationality: 'DE',
  email: 'dora@example.com',
  phoneNumber: '+4915112345678',
}

/** A company the sandbox leaves undecided. */
export const tidal: CustomerCreate = {
  customerType: 'BUSINESS',
  businessInfo: {
    legalName: 'Tidal Supply, LLC',
    country: 'US',
    taxId: '47-1234567',
    incorporatedOn: '2019-04-02',
    registrationNumber: '5523003',
  },
}
