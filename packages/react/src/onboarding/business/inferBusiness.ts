import { type Values, valueAt } from '@grid-kyc/core'
import type { InferredValue } from '../../form/InferredValue.js'

const country = 'businessInfo.country'

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
