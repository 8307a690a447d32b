'use client'

import { useGridKycContext } from './gridKycContext.js'

/** The result of `useGridKyc`. */
export interface UseGridKycResult {
  /** Removes everything about the customer from memory and storage. Call it when the user signs out. */
  clear: () => void
}

/** Functions over all data of the provider. Call it below `GridKycProvider`. */
export function useGridKyc(): UseGridKycResult {
  const { clear } = useGridKycContext()
  return { clear }
}
