import { type BeneficialOwner, type Values, valueAt } from '@grid-kyc/core'
import { isSameValue } from '../store/isSameValue.js'
import { completeOwnerSteps, ownerSteps } from './ownerSteps.js'
import type { Share } from './ownershipOf.js'

/**
 * One of the people of a business, saved or not. `unsaved`: Grid does not know them yet. `changed`: something typed about them
 * was not saved. `wanted`: Grid requires a change. `incomplete`: something verification needs is missing.
 */
export interface OwnerSummary extends Share {
  /** Grid's; undefined for a person who was not saved. */
  readonly id: string | undefined
  /** Empty until it is typed. */
  readonly name: string
  readonly state: 'unsaved' | 'changed' | 'wanted' | 'incomplete' | 'saved'
  /** How many of the screens are complete. */
  readonly complete: number
}

const nameOf = (values: Values) =>
  ['firstName', 'lastName'].flatMap(part => valueAt(values, `personalInfo.${part}`) || []).join(' ')

/** What Grid has of a person changes with the record only, and there may be hundreds. */
const completeCounts = new WeakMap<BeneficialOwner, number>()

function completeOf(owner: BeneficialOwner): number {
  const known = completeCounts.get(owner) ?? completeOwnerSteps({ ...owner }).length
  completeCounts.set(owner, known)
  return known
}

export function savedOwnerSummary(owner: BeneficialOwner, wanted: ReadonlySet<string>, typed?: Values): OwnerSummary {
  const complete = completeOf(owner)
  const state = wanted.has(owner.id) ? 'wanted' : complete === ownerSteps.length ? 'saved' : 'incomplete'
  return {
    key: owner.id,
    id: owner.id,
    name: nameOf({ ...owner }),
    roles: owner.roles,
    percentage: owner.ownershipPercentage,
    state: typed && state === 'saved' ? 'changed' : state,
    complete,
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
    complete: completeOwnerSteps(typed).length,
  }
}

/** So that a card that shows the same is not rendered again. */
export const isSameOwnerSummary = (a: OwnerSummary, b: OwnerSummary): boolean =>
  a === b ||
  (a.key === b.key &&
    a.name === b.name &&
    a.percentage === b.percentage &&
    a.state === b.state &&
    a.complete === b.complete &&
    isSameValue(a.roles, b.roles))
