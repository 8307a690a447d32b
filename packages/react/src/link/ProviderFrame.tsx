'use client'

import { type ReactNode, useEffect } from 'react'
import { useLazy } from '../lazy/useLazy.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import { frameProblem } from './frameProblem.js'
import type { ProviderFrameHandle } from './kycLinkState.js'

export interface ProviderFrameProps extends ProviderFrameHandle {
  /** The frame's accessible name. */
  title: string
  className?: string | undefined
  /** The person can begin. */
  onReady?: (() => void) | undefined
  /** Shown until the code for the frame has loaded. */
  children?: ReactNode
}

const load = () => import('./EmbeddedProvider.js').then(module => module.EmbeddedProvider)

/** The provider's SDK in place; its code is loaded when this is first shown. */
export function ProviderFrame({ children, ...props }: ProviderFrameProps) {
  const { Component, failed } = useLazy(load)
  const { shown } = useGridKycContext()
  const latest = useLatest(props)

  useEffect(() => {
    if (!failed) return
    latest.current.onBlocked(
      frameProblem(
        'PROVIDER_CODE_MISSING',
        'The code that embeds the check did not load, so the hosted page was offered.',
      ),
    )
  }, [failed, latest])

  return Component ? <Component {...props} latest={latest} shown={shown} /> : children
}
