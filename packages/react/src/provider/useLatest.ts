'use client'

import { type RefObject, useInsertionEffect, useRef } from 'react'

/** The newest value, readable from callbacks, so that an inline prop never restarts anything. */
export function useLatest<T>(value: T): Readonly<RefObject<T>> {
  const ref = useRef(value)
  // An insertion effect runs before every other effect, and says nothing on a server.
  useInsertionEffect(() => {
    ref.current = value
  })
  return ref
}
