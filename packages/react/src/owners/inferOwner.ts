import { isUsResident, type OwnershipRule, reachesThreshold, type Values, valueAt } from '@grid-kyc/core'

/** A value that follows from another one. The user may change it. */
export interface InferredValue {
  readonly path: string
  readonly value: unknown
}

const info = (name: string) => `personalInfo.${name}`

/** From the country a person lives in: nationality, the type of tax id, and the country that issued it. */
function fromCountry(values: Values): InferredValue[] {
  const country = valueAt(values, info('address.country'))
  if (typeof country !== 'string' || country === '') return []
  const isUs = isUsResident(country)
  return [
    // People in the territories are US nationals.
    { path: info('nationality'), value: isUs ? 'US' : country },
    { path: info('idType'), value: isUs ? idTypeOf(values) : 'NON_US_TAX_ID' },
    ...(isUs ? [] : [{ path: info('countryOfIssuance'), value: country }]),
  ]
}

/** Only an ITIN begins with 9; until then most people have a Social Security number. */
const idTypeOf = (values: Values) => (/^\D*9/.test(String(valueAt(values, info('identifier')) ?? '')) ? 'ITIN' : 'SSN')

function fromNumber(values: Values): InferredValue[] {
  return isUsResident(valueAt(values, info('address.country')))
    ? [{ path: info('idType'), value: idTypeOf(values) }]
    : []
}

/** From the share before it is rounded: a person at or above the threshold is an owner. */
function fromShare(values: Values, rule: OwnershipRule): InferredValue[] {
  const { ownershipPercentage: share } = values
  if (typeof share !== 'number' || Number.isNaN(share)) return []
  const roles = Array.isArray(values.roles) ? values.roles.filter(role => role !== 'UBO') : []
  return [{ path: 'roles', value: reachesThreshold(share, rule) ? ['UBO', ...roles] : roles }]
}

/** What follows from a value that has just changed; undefined `path`: any may have. */
export function inferOwner(path: string | undefined, values: Values, rule: OwnershipRule): InferredValue[] {
  if (path === 'ownershipPercentage') return fromShare(values, rule)
  if (path === info('identifier')) return fromNumber(values)
  return path === info('address.country') || path === undefined ? fromCountry(values) : []
}
