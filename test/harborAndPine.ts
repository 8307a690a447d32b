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
