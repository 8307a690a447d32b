import type { Values } from './Field.js'
import { setValueAt } from './valueAt.js'

/** A column of a bulk import. */
export interface CustomerImportColumnRow {
  /** Its place in the body of `POST /customers`; absent for what only the import knows. */
  readonly path?: string
  /** Grid takes no row without it, as far as the row's kind of customer and its country have it. */
  readonly needed: boolean
}

const needed = (path: string) => ({ path, needed: true }) as const
const optional = (path: string) => ({ path, needed: false }) as const

/** The columns of a bulk import, in Grid's order. Those of people and of businesses are in one file. */
export const customerImportColumns = {
  umaAddress: needed('umaAddress'),
  platformCustomerId: needed('platformCustomerId'),
  customerType: needed('customerType'),
  fullName: needed('fullName'),
  birthDate: needed('birthDate'),
  addressLine1: needed('address.line1'),
  addressLine2: optional('address.line2'),
  city: needed('address.city'),
  state: needed('address.state'),
  postalCode: needed('address.postalCode'),
  country: needed('address.country'),
  email: optional('email'),
  businessLegalName: needed('businessInfo.legalName'),
  businessRegistrationNumber: optional('businessInfo.registrationNumber'),
  businessTaxId: optional('businessInfo.taxId'),
  platformAccountId: { needed: false },
  description: { needed: false },
} as const satisfies Readonly<Record<string, CustomerImportColumnRow>>

/** A column of the CSV file of a bulk import. */
export type CustomerImportColumn = keyof typeof customerImportColumns

const columns: [column: string, row: CustomerImportColumnRow][] = Object.entries(customerImportColumns)

/** The customer that a row of a bulk import is about. An empty cell says nothing; a UMA address is written small. */
export function importedCustomer(row: Readonly<Record<string, string | undefined>>): Values {
  return columns.reduce<Values>((values, [column, { path }]) => {
    const value = row[column]?.trim()
    if (!value || path === undefined) return values
    return setValueAt(values, path, path === 'umaAddress' ? value.toLowerCase() : value)
  }, {})
}
