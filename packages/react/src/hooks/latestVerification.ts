import type { Verification } from '@grid-kyc/core'

const timeOf = ({ createdAt }: Verification) => Date.parse(createdAt) || 0

/** The newest of a customer's verifications, or null. Grid documents no order of its list. */
export const latestVerification = (all: readonly Verification[]): Verification | null =>
  all.reduce<Verification | null>((best, next) => (best && timeOf(best) > timeOf(next) ? best : next), null)
