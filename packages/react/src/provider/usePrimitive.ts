'use client'

import { useGridKycContext } from './gridKycContext.js'
import type { Primitives } from './Primitives.js'

/** The host's primitive if it has one, else ours, which the caller names so that a bundle holds no other. */
export function usePrimitive<Name extends keyof Primitives>(name: Name, ours: Primitives[Name]): Primitives[Name] {
  const theirs = useGridKycContext().shown.components
  return theirs?.[name] ?? ours
}
