import type { CustomerImportColumn } from '@grid-kyc/core'
import { formatOfKind, sentIdentifier } from '../form/identifierFormat.js'
import { normalizeCode, normalizeText, sentEmailAddress } from '../form/normalizeText.js'

type Cells = Readonly<Partial<Record<CustomerImportColumn, string>>>

/** Numbers that have a form of their own in each country. */
const kinds: Readonly<Partial<Record<CustomerImportColumn, string>>> = {
  postalCode: 'postcode',
  businessTaxId: 'taxId',
  businessRegistrationNumber: 'registrationNumber',
}

/** Plain text in single spaces has nothing to be cleaned. */
const plain = /^[!-~]+(?: [!-~]+)*$/

function clean(column: CustomerImportColumn, value: string, country: string | undefined): string {
  const kind = kinds[column]
  if (kind) {
    const format = formatOfKind(`${country}.${kind}`)
    return format ? sentIdentifier(value, format) : normalizeCode(value)
  }
  if (column === 'email') return sentEmailAddress(value)
  if (column === 'birthDate' || column === 'country' || column === 'umaAddress') return normalizeCode(value)
  return plain.test(value) ? value : normalizeText(value)
}

/** The values of a row as they are sent: what a form does with what is typed. */
export const cleanCells = (cells: Cells): Cells =>
  Object.fromEntries(
    (Object.entries(cells) as [CustomerImportColumn, string][]).flatMap(([column, value]) => {
      const text = clean(column, value, cells.country)
      return text === '' ? [] : [[column, text]]
    }),
  )
