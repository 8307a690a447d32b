import type { BeneficialOwner } from '@grid-kyc/core'

/** The share that everybody else leaves to one person, in whole percent. */
export const shareLeft = (owners: readonly BeneficialOwner[], ownerId: string | undefined): number =>
  owners.reduce(
    (left, { id, ownershipPercentage }) => (id === ownerId ? left : Math.max(0, left - ownershipPercentage)),
    100,
  )
