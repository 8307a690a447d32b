'use client'

import { useSyncExternalStore } from 'react'

const fingers = '(pointer: coarse) and (hover: none)'
/** CSS pixels of a screen's shorter side; tablets have more. */
const widestPhone = 600

function subscribe(listener: () => void) {
  const query = globalThis.matchMedia?.(fingers)
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}

/** True on a phone, which cannot scan a code that it shows itself. False on a server. */
export const useIsPhone = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => globalThis.matchMedia?.(fingers).matches === true && Math.min(screen.width, screen.height) < widestPhone,
    () => false,
  )
