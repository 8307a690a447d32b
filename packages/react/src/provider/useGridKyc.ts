'use client'

import { useGridKycContext } from './gridKycContext.js'

export interface UseGridKycResult {
  /** Forgets everything known about the customer; call it when the person signs out. */
  clear: () => void
}

export function useGridKyc(): UseGridKycResult {
  const { clear } = useGridKycContext()
  return { clear }
}
