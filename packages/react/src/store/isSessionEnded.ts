import type { GridKycError } from '@grid-kyc/core'

/** Whether the user has to sign in again, or may not see this any more: fetching again would not help. */
export const isSessionEnded = (error: GridKycError | null | undefined): boolean =>
  error?.kind === 'unauthorized' || error?.kind === 'forbidden'
