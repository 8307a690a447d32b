'use client'

import type { GridKycError } from '@grid-kyc/core'
import { useState } from 'react'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAction } from '../provider/useAction.js'
import { useLatest } from '../provider/useLatest.js'
import type { Report } from '../provider/useReport.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingActivity, OnboardingSnapshot } from './OnboardingSnapshot.js'
import { createOnboardingActions } from './onboardingActions.js'

interface UseOnboardingActionsOptions {
  kind: OnboardingKind
  report: Report
  onError: ((error: GridKycError) => void) | undefined
  now: OnboardingSnapshot
}

/** What a user can do with a form, and its progress. The actions keep their identity, and act on the state when called. */
export function useOnboardingActions({ kind, report, onError, now }: UseOnboardingActionsOptions) {
  const { client } = useGridKycContext()
  const [{ attempt, isSaved }, setProgress] = useState({ attempt: 0, isSaved: false })
  const latest = useLatest(now)
  const { activity, error, run } = useAction<Exclude<OnboardingActivity, 'idle'>>({
    onError,
    showElsewhere: (failure): boolean => showAtFields(failure),
  })
  const [{ showAtFields, ...actions }] = useState(() =>
    createOnboardingActions({
      client,
      kind,
      run,
      now: () => latest.current,
      report: event => report.current(event),
      show: ({ attempted, saved }) =>
        setProgress(before => ({
          attempt: before.attempt + (attempted ? 1 : 0),
          isSaved: saved ?? before.isSaved,
        })),
    }),
  )
  return { activity, error, attempt, isSaved, ...actions }
}
