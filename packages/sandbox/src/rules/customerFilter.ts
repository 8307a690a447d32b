import type { Customer, FieldConstraint } from '@grid-kyc/core'
import { checkQuery } from '../grid/checkQuery.js'

const dateTime = { format: 'date-time' } as const
const parameters: Record<string, FieldConstraint> = {
  customerType: { enum: ['INDIVIDUAL', 'BUSINESS'] },
  createdAfter: dateTime,
  createdBefore: dateTime,
  updatedAfter: dateTime,
  updatedBefore: dateTime,
  isIncludingDeleted: { enum: ['true', 'false'] },
}

/** The filters of `GET /customers`, all of which have to match; dates are inclusive. */
export function customerFilter(query: URLSearchParams): (customer: Customer) => boolean {
  checkQuery(query, parameters)
  const same = (name: string, value: string | undefined) => query.get(name) === null || query.get(name) === value
  const between = (name: 'created' | 'updated', value: string | undefined) => {
    const at = Date.parse(String(value))
    const [after, before] = [query.get(`${name}After`), query.get(`${name}Before`)]
    return (after === null || at >= Date.parse(after)) && (before === null || at <= Date.parse(before))
  }
  const currency = query.get('currency')
  const umaAddress = query.get('umaAddress')?.toLowerCase()
  return customer =>
    (query.get('isIncludingDeleted') === 'true' || !customer.isDeleted) &&
    same('platformCustomerId', customer.platformCustomerId) &&
    same('customerType', customer.customerType) &&
    same('region', customer.region) &&
    (umaAddress === undefined || umaAddress === customer.umaAddress) &&
    (currency === null || customer.currencies?.includes(currency) === true) &&
    between('created', customer.createdAt) &&
    between('updated', customer.updatedAt)
}
