import { readVerification, type Verification } from '@grid-kyc/core'

const timeOf = ({ createdAt }: Verification) => Date.parse(createdAt) || 0

/** The newer of two: the second when the dates do not decide. */
const newerOf = (one: Verification, other: Verification) => (timeOf(one) > timeOf(other) ? one : other)

/** The newest of a customer's verifications, or null. Grid documents no order of its list. */
export function latestVerification(all: readonly Verification[]): Verification | null {
  const [first, ...rest] = all
  return first ? readVerification(rest.reduce(newerOf, first)) : null
}
