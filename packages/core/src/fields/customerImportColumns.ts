/** The columns of a bulk import, and where each stands in the body of `POST /customers`. */
export const customerImportColumns = {
  umaAddress: 'umaAddress',
  platformCustomerId: 'platformCustomerId',
  customerType: 'customerType',
  fullName: 'fullName',
  birthDate: 'birthDate',
  addressLine1: 'address.line1',
  city: 'address.city',
  state: 'address.state',
  postalCode: 'address.postalCode',
  country: 'address.country',
  businessLegalName: 'businessInfo.legalName',
} as const satisfies Readonly<Record<string, string>>

export type CustomerImportColumn = keyof typeof customerImportColumns
