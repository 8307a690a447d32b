'use client'

import type { Client } from '@grid-kyc/core'
import type { QueryClient } from '@tanstack/react-query'
import { createContext, type RefObject, useContext } from 'react'
import type { GridKycEvent } from './GridKycEvent.js'
import type { GridKycProviderProps } from './GridKycProvider.js'

/** What the provider shares. Its identity changes only with the props that are shown. */
export interface GridKyc {
  client: Client
  queryClient: QueryClient
  /** The provider's props as of now, for callbacks. */
  latest: Readonly<RefObject<Omit<GridKycProviderProps, 'components'>>>
  report: (event: GridKycEvent) => void
  /** Forgets everything known about the customer: call it when the person signs out. */
  clear: () => void
  shown: Pick<
    GridKycProviderProps<unknown>,
    'proxyUrl' | 'customerId' | 'locale' | 'copy' | 'theme' | 'components' | 'support'
  >
}

export const gridKycContext = createContext<GridKyc | null>(null)

export function useGridKycContext(): GridKyc {
  const value = useContext(gridKycContext)
  if (!value) {
    throw new Error('Grid KYC: wrap this in a GridKycProvider, so that it knows where your proxy is.')
  }
  return value
}
