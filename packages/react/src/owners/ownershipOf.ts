import { type OwnershipRule, reachesThreshold } from '@grid-kyc/core'

/** Somebody's part in a business, as far as it decides who has to be named. */
export interface Share {
  readonly key: string
  readonly roles: readonly string[]
  /** In whole percent. */
  readonly percentage: number
}

/**
 * What is not right yet, and whose it is. `over`: together more than all of it. `unflagged`: enough to be an owner, and not
 * said to be one. `noOwner`: nobody owns enough, and nobody said that this is so. `noControl` and `severalControl`: it takes
 * exactly one person in control.
 */
export interface OwnershipFinding {
  readonly code: 'over' | 'unflagged' | 'noOwner' | 'noControl' | 'severalControl'
  readonly keys: readonly string[]
}

/** Who owns how much of the business, and what cannot be right. */
export interface Ownership {
  readonly sum: number
  /** What nobody named holds; 0 when there is too much already. */
  readonly left: number
  /** Who owns enough to be named as an owner, or says so. */
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
