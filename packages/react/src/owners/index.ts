export type { OwnerSummary } from './OwnerSummary.js'
export type { OwnerAdvice } from './ownerAdvice.js'
export type { Ownership, OwnershipFinding } from './ownershipOf.js'
export {
  type ReadyBeneficialOwner,
  type UseBeneficialOwnerOptions,
  type UseBeneficialOwnerResult,
  useBeneficialOwner,
} from './useBeneficialOwner.js'
export {
  type OpenOwner,
  type OwnerTask,
  type ReadyBeneficialOwners,
  type UseBeneficialOwnersOptions,
  type UseBeneficialOwnersResult,
  useBeneficialOwners,
} from './useBeneficialOwners.js'
export type { OwnerSaved } from './useOwnerSaving.js'
