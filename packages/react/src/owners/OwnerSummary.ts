import { type BeneficialOwner, beneficialOwnerFields, missingFields, type Values, valueAt } from '@grid-kyc/core'
import { isSameValue } from '../store/isSameValue.js'
import type { Share } from './ownershipOf.js'

/**
 * One of the people of a business, saved or not. `unsaved`: Grid knows nothing of them yet. `changed`: something typed about
 * them was not saved. `wanted`: Grid wants something else. `incomplete`: something verification needs is missing.
 */
export interface OwnerSummary extends Share {
  /** Grid's; undefined for somebody who was not saved. */
  readonly id: string | undefined
  /** Empty while nobody has typed it. */
  readonly name: string
  readonly state: 'unsaved' | 'changed' | 'wanted' | 'incomplete' | 'saved'
}

const nameOf = (values: Values) =>
  ['firstName', 'lastName'].flatMap(part => valueAt(values, `personalInfo.${part}`) || []).join(' ')

/** What Grid has of somebody does not change but for another record of them, and there may be hundreds. */
const whole = new WeakMap<BeneficialOwner, boolean>()

function isWhole(owner: BeneficialOwner): boolean {
  const known = whole.get(owner) ?? missingFields(beneficialOwnerFields, 'verification', { ...owner }).length === 0
  whole.set(owner, known)
  return known
}

export function savedOwnerSummary(owner: BeneficialOwner, wanted: ReadonlySet<string>, typed?: Values): OwnerSummary {
  const state = wanted.has(owner.id) ? 'wanted' : isWhole(owner) ? 'saved' : 'incomplete'
  return {
    key: owner.id,
    id: owner.id,
    name: nameOf({ ...owner }),
    roles: owner.roles,
    percentage: owner.ownershipPercentage,
    state: typed && state === 'saved' ? 'changed' : state,
  }
}

export function unsavedOwnerSummary(key: string, typed: Values): OwnerSummary {
  const { roles, ownershipPercentage: share } = typed
  return {
    key,
    id: undefined,
    name: nameOf(typed),
    roles: Array.isArray(roles) ? roles.map(String) : [],
    percentage: typeof share === 'number' && share > 0 ? share : 0,
    state: 'unsaved',
  }
}

/** So that a row that says the same is not drawn again. */
export const isSameOwnerSummary = (a: OwnerSummary, b: OwnerSummary): boolean =>
  a === b ||
  (a.key === b.key &&
    a.name === b.name &&
    a.percentage === b.percentage &&
    a.state === b.state &&
    isSameValue(a.roles, b.roles))
