'use client'

import { type Ref, type RefCallback, useCallback } from 'react'

/** Our own ref and the caller's on one node; stable as long as both are. */
export function useMergedRef<Node>(own: { current: Node | null }, given: Ref<Node> | undefined): RefCallback<Node> {
  return useCallback(
    node => {
      own.current = node
      if (typeof given === 'function') given(node)
      else if (given) given.current = node
    },
    [own, given],
  )
}
