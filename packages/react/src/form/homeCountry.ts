import { type Values, valueAt } from '@grid-kyc/core'

const paths = ['address.country', 'personalInfo.address.country', 'businessInfo.country', 'region', 'nationality']

/** Where a phone number without a country code is at home: where the user or the business is, as far as that is known. */
export function homeCountry(values: Values): string | undefined {
  const found = paths.map(path => valueAt(values, path)).find(value => typeof value === 'string' && value !== '')
  return found as string | undefined
}
