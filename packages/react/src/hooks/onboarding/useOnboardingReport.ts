'use client'

import type { RefObject } from 'react'
import type { GridKycEvent } from '../GridKycEvent.js'
import { useGridKycContext } from '../gridKycContext.js'
import { useLatest } from '../useLatest.js'
import type { Saved, StepChange, Submitted } from './OnboardingEvents.js'
import type { OnboardingOptions } from './OnboardingOptions.js'

export type Report = Readonly<RefObject<(event: GridKycEvent) => void>>

/** Tells the host what happened: by the callback of that name, and by the provider's `onEvent`. */
export function useOnboardingReport(options: OnboardingOptions): Report {
  const { report } = useGridKycContext()
  return useLatest((event: GridKycEvent) => {
    const { type, ...told } = event
    if (event.type === 'stepChange') options.onStepChange?.(told as StepChange)
    if (event.type === 'saved') options.onSaved?.(told as Saved)
    if (event.type === 'submitted') options.onSubmitted?.(told as Submitted)
    if (event.type === 'error') options.onError?.(event.error)
    report(event)
  })
}
