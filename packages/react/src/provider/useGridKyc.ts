'use client'

import { useGridKycContext } from './gridKycContext.js'

/** The result of `useGridKyc`. */
export interface UseGridKycResult {
  /** Forgets everything known about the customer; call it when the person signs out. */
  clear: () => void
}

/** What a host can do with all data of the provider. Call it below `GridKycProvider`. */
export function useGridKyc(): UseGridKycResult {
  const { clear } = useGridKycContext()
  return { clear }
}
