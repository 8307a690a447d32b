'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useLatest } from '../provider/useLatest.js'
import type { Report } from '../provider/useReport.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingActivity, OnboardingSnapshot } from './OnboardingSnapshot.js'
import { createOnboardingActions, type OnboardingActions } from './onboardingActions.js'

interface Doing {
  activity: OnboardingActivity
  attempt: number
  error: GridKycError | undefined
  isSaved: boolean
}

/** What a person can do, and how it is going. The actions keep their identity, and act on what is there when called. */
export function useOnboardingActions(kind: OnboardingKind, report: Report, now: OnboardingSnapshot) {
  const { client } = useGridKycContext()
  const [doing, setDoing] = useState<Doing>({ activity: 'idle', attempt: 0, error: undefined, isSaved: false })
  const latest = useLatest(now)
  const [actions] = useState<OnboardingActions>(() =>
    createOnboardingActions({
      client,
      kind,
      now: () => latest.current,
      report: event => report.current(event),
      show: ({ attempted, saved, ...change }) =>
        setDoing(before => ({
          ...before,
          ...change,
          attempt: before.attempt + (attempted ? 1 : 0),
          isSaved: saved ?? before.isSaved,
        })),
    }),
  )
  return { ...doing, ...actions }
}
