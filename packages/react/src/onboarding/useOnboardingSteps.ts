'use client'

import type { Application, FieldRow } from '@grid-kyc/core'
import type { FieldForm } from '../form/FieldForm.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import type { Report } from '../provider/useReport.js'
import type { UseApplicationResult } from '../store/useApplication.js'
import type { AskedByVerification } from '../verification/verificationIssues.js'
import { isStepShown } from './isStepShown.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingOptions } from './OnboardingOptions.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { onboardingSteps, resumeStep } from './onboardingSteps.js'
import { useStepNavigation } from './useStepNavigation.js'

interface Known {
  grid: UseApplicationResult
  application: Application
  form: FieldForm
  wanted: AskedByVerification | undefined
  report: Report
}

/** The steps of this customer, the current one, and the step of each field. */
export function useOnboardingSteps(kind: OnboardingKind, options: OnboardingOptions, known: Known) {
  const { grid, application, form, wanted, report } = known
  const { customer, verification } = application
  const { messages } = useGridKycContext().shown

  const isWanted = ({ id, kind: of }: OnboardingStep) =>
    !wanted || wanted.steps.has(id) || of === 'review' || of === 'outcome' || of === 'custom'
  const steps = onboardingSteps(application, kind, options.steps, messages).filter(
    step => isWanted(step) && isStepShown(step, kind, form, application.context),
  )
  const isRead = grid.isConfigured && customer !== undefined && (customer === null || verification !== undefined)
  const { current, go } = useStepNavigation({
    steps,
    step: options.step,
    begin: isRead ? resumeStep(steps, grid.isFetching)?.id : undefined,
    history: options.history ?? false,
    onStepChange: change => report.current({ type: 'stepChange', ...change }),
  })
  // Rendered before the first step is known, also on a server.
  const unread = options.initialData && !isRead
  const step = current ?? (unread ? (steps.find(({ id }) => id === options.step) ?? steps[0]) : undefined)

  // Without a first page, the fields that decide the others come before them.
  const first = steps.some(({ id }) => id === 'start') ? 'start' : steps.find(({ kind: of }) => of === 'fields')?.id
  const placeOf = ({ field }: FieldRow) => (field.step === 'start' ? first : field.step)
  return {
    steps,
    step,
    go,
    pathsOf: (stepId: string) => form.rows().flatMap(row => (placeOf(row) === stepId ? row.path : [])),
    stepOfPath(path: string) {
      const row = form.rows().find(each => each.path === path)
      return row && placeOf(row)
    },
  }
}
