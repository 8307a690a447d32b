import type { CustomerCreate } from '@grid-kyc/core'

/** Who can sign in to the example. The endings 001 to 003 choose what Grid's sandbox does with them. */
export interface Person {
  id: string
  label: string
  hint: string
  customer: CustomerCreate
}

export const people: readonly Person[] = [
  {
    id: 'new-business',
    label: 'Tidal Supply, LLC',
    hint: 'A company that has sent nothing yet',
    customer: {
      customerType: 'BUSINESS',
      businessInfo: {
        legalName: 'Tidal Supply, LLC',
        country: 'US',
        taxId: '47-1234567',
        incorporatedOn: '2019-04-02',
        registrationNumber: '5523003',
      },
    },
  },
  {
    id: 'new-person',
    label: 'Ada Miller',
    hint: 'A person who has sent nothing yet',
    customer: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US', nationality: 'US' },
  },
  {
    id: 'pending-person',
    label: 'Ben Ortiz',
    hint: 'A person whose check is under way',
    customer: { customerType: 'INDIVIDUAL', fullName: 'Ben Ortiz 001', region: 'US', nationality: 'US' },
  },
  {
    id: 'rejected-person',
    label: 'Cleo Park',
    hint: 'A person Grid has refused',
    customer: { customerType: 'INDIVIDUAL', fullName: 'Cleo Park 002', region: 'US', nationality: 'US' },
  },
  {
    id: 'european-person',
    label: 'Dora Novak',
    hint: 'A person in the EU, whose e-mail and phone come first',
    customer: {
      customerType: 'INDIVIDUAL',
      fullName: 'Dora Novak 003',
      region: 'DE',
      nationality: 'DE',
      email: 'dora@example.com',
      phoneNumber: '+4915112345678',
    },
  },
]
