import { isEmptyValue, type Values, valueAt } from '@grid-kyc/core'
import type { InferredValue } from '../../form/InferredValue.js'
import type { SignedInUser } from '../../provider/gridKycContext.js'

const country = 'businessInfo.country'

const first = 'businessInfo.primaryContactFirstName'
const last = 'businessInfo.primaryContactLastName'

/** The user who fills in the form for a business is most often its contact, unless another person is named already. */
export function inferContact(user: SignedInUser, values: Values): readonly InferredValue[] {
  const { firstName, lastName, email, phoneNumber } = user
  const isOther = [
    [first, firstName],
    [last, lastName],
  ].some(([path = '', own]) => !isEmptyValue(valueAt(values, path)) && valueAt(values, path) !== own)
  if (isOther) return []
  return Object.entries({ [first]: firstName, [last]: lastName, email, phoneNumber }).flatMap(([path, value]) =>
    value ? { path, value } : [],
  )
}

/** A business is most often where it is registered: its address, and the countries it operates in. */
export function inferBusiness(path: string | undefined, values: () => Values): readonly InferredValue[] {
  if (path !== country && path !== undefined) return []
  const code = valueAt(values(), country)
  if (typeof code !== 'string' || code === '') return []
  return [
    { path: 'address.country', value: code },
    { path: 'businessInfo.countriesOfOperation', value: [code] },
  ]
}
