import type { OwnershipRule } from './Country.js'

/** Whether a share makes its holder an owner under a country's rule. Exactly 25% does in most countries. */
export const reachesThreshold = (percentage: number, { threshold, comparator }: OwnershipRule): boolean =>
  comparator === 'at least' ? percentage >= threshold : percentage > threshold
