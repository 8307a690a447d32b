import { isUsResident, type OwnershipRule, reachesThreshold, setValueAt, type Values, valueAt } from '@grid-kyc/core'
import type { InferredValue } from '../form/InferredValue.js'
import { taxIdTypeOf } from '../form/identifierFormat.js'
import { isSameValue } from '../store/isSameValue.js'

const info = (name: string) => `personalInfo.${name}`

/** From the country a person lives in: nationality, the type of tax id, and the country that issued it. */
function fromCountry(values: Values): InferredValue[] {
  const country = valueAt(values, info('address.country'))
  if (typeof country !== 'string' || country === '') return []
  const isUs = isUsResident(country)
  return [
    // People in the territories are US nationals.
    { path: info('nationality'), value: isUs ? 'US' : country },
    { path: info('idType'), value: isUs ? taxIdTypeOf(valueAt(values, info('identifier'))) : 'NON_US_TAX_ID' },
    ...(isUs ? [] : [{ path: info('countryOfIssuance'), value: country }]),
  ]
}

function fromNumber(values: Values): InferredValue[] {
  return isUsResident(valueAt(values, info('address.country')))
    ? [{ path: info('idType'), value: taxIdTypeOf(valueAt(values, info('identifier'))) }]
    : []
}

/** From the share before it is rounded: a person at or above the threshold is an owner. */
function fromShare(values: Values, rule: OwnershipRule): InferredValue[] {
  const { ownershipPercentage: share } = values
  if (typeof share !== 'number' || Number.isNaN(share)) return []
  const roles = Array.isArray(values.roles) ? values.roles.filter(role => role !== 'UBO') : []
  return [
    { path: 'roles', value: reachesThreshold(share, rule) ? ['UBO', ...roles] : roles, mayReplace: mayChangeRoles },
  ]
}

const isOwner = (roles: unknown) => Array.isArray(roles) && roles.includes('UBO')

/**
 * A role is added to those that were chosen. It is taken away only where it was filled in, and not given again after the user
 * took it away.
 */
const mayChangeRoles = (current: unknown, before: unknown): boolean =>
  isOwner(before) ? isSameValue(before, current) : !isOwner(current)

/**
 * What follows from a value that has just changed; undefined `path`: any may have. `home` is the country of the business, where
 * most owners live.
 */
export function inferOwner(
  path: string | undefined,
  values: Values,
  rule: OwnershipRule,
  home?: string,
): readonly InferredValue[] {
  if (path === 'ownershipPercentage') return fromShare(values, rule)
  if (path === info('identifier')) return fromNumber(values)
  if (path !== info('address.country') && path !== undefined) return []
  const isUnknown = !valueAt(values, info('address.country'))
  if (path === undefined && isUnknown && home) {
    const placed = setValueAt(values, info('address.country'), home)
    return [{ path: info('address.country'), value: home }, ...fromCountry(placed)]
  }
  return fromCountry(values)
}
