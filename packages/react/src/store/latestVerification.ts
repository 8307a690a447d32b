import type { Verification } from '@grid-kyc/core'

const timeOf = ({ createdAt }: Verification) => Date.parse(createdAt) || 0

/** The newer of two: the second when the dates do not decide. */
const newerOf = (one: Verification, other: Verification) => (timeOf(one) > timeOf(other) ? one : other)

/**
 * The newest of a customer's verifications as it was sent, or null. Grid documents no order of its list. Read it with
 * `readVerification` before its errors are used: a status needs none of them.
 */
export function latestVerification(all: readonly Verification[]): Verification | null {
  const [first, ...rest] = all
  return first ? rest.reduce(newerOf, first) : null
}
