'use client'

import type { GridKycError } from '@grid-kyc/core'
import type { RefObject } from 'react'
import type { GridKycEvent, Saved, StepChange, Submitted } from './GridKycEvent.js'
import { useGridKycContext } from './gridKycContext.js'
import { useLatest } from './useLatest.js'

export type Report = Readonly<RefObject<(event: GridKycEvent) => void>>

/** The callbacks of a component or hook by which a host learns what happened. */
export interface ReportCallbacks {
  /** Called when another step is shown. */
  onStepChange?: ((change: StepChange) => void) | undefined
  /** Called after Grid stored something: which resource, its id, and whether it is new. */
  onSaved?: ((saved: Saved) => void) | undefined
  /** Called when a submission was accepted. `RESOLVE_ERRORS` means that corrections are needed. */
  onSubmitted?: ((submitted: Submitted) => void) | undefined
  /** Called with every failure. The error contains nothing that the user typed. */
  onError?: ((error: GridKycError) => void) | undefined
}

/** Reports to the host what happened: by the callback of that name, and by the provider's `onEvent`. */
export function useReport(callbacks: ReportCallbacks): Report {
  const { report } = useGridKycContext()
  return useLatest((event: GridKycEvent) => {
    const { type, ...details } = event
    if (event.type === 'stepChange') callbacks.onStepChange?.(details as StepChange)
    if (event.type === 'saved') callbacks.onSaved?.(details as Saved)
    if (event.type === 'submitted') callbacks.onSubmitted?.(details as Submitted)
    if (event.type === 'error') callbacks.onError?.(event.error)
    report(event)
  })
}
