import { type BeneficialOwner, type OwnershipRule, reachesThreshold } from '@grid-kyc/core'

/** A person's share and roles, as far as they decide who has to be listed. */
export interface Share {
  readonly key: string
  readonly roles: readonly string[]
  /** In whole percent. */
  readonly percentage: number
}

/**
 * What is not right yet, and about whom. `over`: the shares add up to more than 100%. `unflagged`: enough to be an owner, and
 * not listed as one. `noOwner`: no one owns enough, and the user has not declared so. `noControl` and `severalControl`: there
 * is exactly one control person.
 */
export interface OwnershipFinding {
  readonly code: 'over' | 'unflagged' | 'noOwner' | 'noControl' | 'severalControl'
  readonly keys: readonly string[]
}

/** Who owns how much of the business, and what cannot be right. */
export interface Ownership {
  readonly sum: number
  /** What is not added yet; 0 when there is too much already. */
  readonly left: number
  /** The keys of those who own enough to be listed as owners, or are listed. */
  readonly owners: readonly string[]
  readonly controllers: readonly string[]
  readonly findings: readonly OwnershipFinding[]
}

/** Who owns and who controls a business, by the rule of its country. The two are separate questions. */
export function ownershipOf(people: readonly Share[], rule: OwnershipRule, noOwnersDeclared = false): Ownership {
  const keysOf = (some: readonly Share[]) => some.map(({ key }) => key)
  const sum = people.reduce((total, { percentage }) => total + percentage, 0)
  const reaching = people.filter(({ percentage }) => reachesThreshold(percentage, rule))
  const owners = keysOf(people.filter(person => person.roles.includes('UBO') || reaching.includes(person)))
  const controllers = keysOf(people.filter(({ roles }) => roles.includes('CONTROL_PERSON')))
  const unflagged = keysOf(reaching.filter(({ roles }) => !roles.includes('UBO')))
  const found: readonly (OwnershipFinding | false)[] = [
    sum > 100 && { code: 'over', keys: keysOf(people.filter(({ percentage }) => percentage > 0)) },
    unflagged.length > 0 && { code: 'unflagged', keys: unflagged },
    owners.length === 0 && !noOwnersDeclared && { code: 'noOwner', keys: [] },
    controllers.length === 0 && { code: 'noControl', keys: [] },
    controllers.length > 1 && { code: 'severalControl', keys: controllers },
  ]
  return { sum, left: Math.max(0, 100 - sum), owners, controllers, findings: found.filter(each => each !== false) }
}

/** The share that all others leave to one person, in whole percent. */
export const shareLeft = (owners: readonly BeneficialOwner[], ownerId: string | undefined): number =>
  owners.reduce(
    (left, { id, ownershipPercentage }) => (id === ownerId ? left : Math.max(0, left - ownershipPercentage)),
    100,
  )
