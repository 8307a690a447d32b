import type { VerificationError } from '../model/Verification.js'
import type { Application } from './Application.js'
import type { Fix } from './guidance.js'
import { toVerificationIssue } from './toVerificationIssue.js'
import type { VerificationIssue } from './VerificationIssue.js'

/** The order of fixes: the quickest first, and those without a fix here last. */
const order: Record<Fix, number> = { field: 0, people: 1, document: 2, replace: 3, support: 4 }

const union = <Item>(one: readonly Item[], other: readonly Item[]): Item[] => [...new Set([...one, ...other])]

const merge = (one: VerificationIssue, other: VerificationIssue): VerificationIssue => ({
  ...one,
  errors: [...one.errors, ...other.errors],
  fields: union(one.fields, other.fields),
  documents: union(one.documents, other.documents),
  accepts: union(one.accepts, other.accepts),
  reason: one.reason ?? other.reason,
  isFixed: one.isFixed && other.isFixed,
})

/** Everything Grid requires, each once: the customer's first, then the owners' in their order; what is left to support last. */
export function toVerificationIssues(
  errors: readonly VerificationError[],
  application: Application,
): VerificationIssue[] {
  const all = new Map<string, VerificationIssue>()
  for (const error of errors) {
    const next = toVerificationIssue(error, application)
    const known = all.get(next.key)
    all.set(next.key, known ? merge(known, next) : next)
  }
  const owners = new Map(application.owners?.map(({ id }, at) => [id, at + 1]))
  const placeOf = ({ fix, holder, subject }: VerificationIssue) => {
    if (fix === 'support') return owners.size + 2
    return subject === 'beneficialOwner' ? (owners.get(holder) ?? owners.size + 1) : 0
  }
  return [...all.values()].sort((a, b) => placeOf(a) - placeOf(b) || order[a.fix] - order[b.fix])
}
