'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on a server and while its markup is being taken over, true from then on. */
export const useHydrated = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
