import type { CustomerCreate } from '@grid-kyc/core'

/** As much as creating it takes. */
export const begun = {
  customerType: 'BUSINESS',
  businessInfo: {
    legalName: 'Tidal Supply, LLC',
    country: 'US',
    entityType: 'LLC',
    taxId: '47-1234567',
    incorporatedOn: '2019-04-02',
    registrationNumber: '5523003',
  },
} satisfies CustomerCreate

/** Every answer there; people and documents still missing. */
export const described: CustomerCreate = {
  ...begun,
  email: 'robin.okafor@example.com',
  address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
  businessInfo: {
    ...begun.businessInfo,
    countriesOfOperation: ['US', 'CA'],
    businessType: 'WHOLESALE_TRADE',
    purposeOfAccount: 'SUPPLIER_PAYMENTS',
    sourceOfFundsCategories: ['OPERATING_REVENUE'],
    expectedMonthlyTransactionCount: 'COUNT_100_TO_500',
    expectedMonthlyTransactionVolume: 'VOLUME_100K_TO_1M',
    expectedRecipientJurisdictions: ['US', 'MX'],
  },
}

/** In Germany, where contacts are verified first. */
export const german: CustomerCreate = {
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
