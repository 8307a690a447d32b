import type { Values } from './Field.js'
import { setValueAt } from './valueAt.js'

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

const columns = Object.entries(customerImportColumns) as [CustomerImportColumn, string][]

/** The customer that a row of a bulk import is about. An empty cell says nothing. */
export function importedCustomer(row: Readonly<Record<string, string | undefined>>): Values {
  return columns.reduce<Values>((values, [column, path]) => {
    const value = row[column]?.trim()
    return value ? setValueAt(values, path, value) : values
  }, {})
}
