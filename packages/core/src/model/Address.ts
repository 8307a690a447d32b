import type { businessFields } from '../fields/businessFields.js'
import type { Having, ValuesOf } from '../fields/ValuesOf.js'

/** Where a person lives or a business works. `country` is ISO 3166-1 alpha-2. */
export interface Address
  extends Having<ValuesOf<(typeof businessFields)['address']>, 'country' | 'line1' | 'postalCode'> {}
