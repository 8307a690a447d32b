import type { CustomerCreate } from '@grid-kyc/core'

/** A company of which a test knows nothing but who it is. */
export const harborAndPine = {
  customerType: 'BUSINESS',
  businessInfo: {
    legalName: 'Harbor & Pine Trading, Inc.',
    country: 'US',
    taxId: '83-4021577',
    incorporatedOn: '2019-06-03',
    registrationNumber: '7304003',
  },
} satisfies CustomerCreate

/** The same, and what its legal form is. */
export const harborAndPineInc = {
  ...harborAndPine,
  businessInfo: { ...harborAndPine.businessInfo, entityType: 'CORPORATION' },
} satisfies CustomerCreate

/** A person of whom Grid wants no contact verified. */
export const adaMiller = {
  customerType: 'INDIVIDUAL',
  fullName: 'Ada Miller 003',
  region: 'US',
} satisfies CustomerCreate

/** A person in Europe, where Grid wants the email address and the phone number verified first. */
export const lenaBrandt = {
  customerType: 'INDIVIDUAL',
  fullName: 'Lena Brandt 003',
  email: 'lena.brandt@example.com',
  phoneNumber: '+4915112345678',
  address: { country: 'DE', line1: 'Uferweg 4', city: 'Berlin', postalCode: '10999' },
} satisfies CustomerCreate
