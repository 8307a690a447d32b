'use client'

import { type Application, type FieldTable, fieldAt, setValueAt } from '@grid-kyc/core'
import { useRef, useState } from 'react'
import { isContactPending } from '../contact/isContactPending.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useReport } from '../provider/useReport.js'
import { useApplication } from '../store/useApplication.js'
import { openIssues } from '../verification/verificationIssues.js'
import { currencyRequirements } from './currencyRequirements.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingOptions } from './OnboardingOptions.js'
import type { ReadyOnboarding, UnreadyOnboarding } from './ReadyOnboarding.js'
import { useOnboardingActions } from './useOnboardingActions.js'
import { useOnboardingForm } from './useOnboardingForm.js'
import { useOnboardingSteps } from './useOnboardingSteps.js'

/** The table with fields that are the platform's to set opened to the person who fills in the form. */
const openedTable = (table: FieldTable, paths: readonly string[]): FieldTable =>
  paths.reduce((opened, path) => {
    const field = fieldAt(opened, path)
    return field ? (setValueAt(opened, path, { ...field, control: 'text', writtenBy: 'user' }) as FieldTable) : opened
  }, table)

/** Opens to the user what the host lets them set. */
function useOpenedKind(kind: OnboardingKind, alsoAsked: readonly string[] = []): OnboardingKind {
  const [opened] = useState(() => ({ ...kind, table: openedTable(kind.table, alsoAsked) }))
  return opened
}

/** A customer from the first answer to Grid's decision: which questions, in which steps, saved and submitted. */
export function useOnboarding(
  ofCustomer: OnboardingKind,
  options: OnboardingOptions,
): ReadyOnboarding | UnreadyOnboarding {
  const kind = useOpenedKind(ofCustomer, options.alsoAsked)
  const { messages, locale } = useGridKycContext().shown
  const grid = useApplication(kind.customerType, options.customerId)
  const { customer, verification } = grid.application
  const report = useReport(options)

  const { form, contextOf, wanted, hasUnsaved, isRestored } = useOnboardingForm(kind, grid, options)
  const application: Application = { ...grid.application, context: contextOf({ ...customer }) }
  const way = useOnboardingSteps(kind, options, { grid, application, form, wanted, report })
  const { steps, step, go, pathsOf } = way

  const returnTo = useRef<string>(undefined)
  const { activity, attempt, error, isSaved, ...actions } = useOnboardingActions({
    kind,
    report,
    onError: options.onError,
    now: {
      ...way,
      grid,
      form,
      contextOf,
      takeReturn() {
        const target = returnTo.current
        returnTo.current = undefined
        return target
      },
      currencies: options.currencies ?? [],
      onContactNeeded: options.onContactNeeded,
    },
  })

  const common = { errors: error ? [...grid.errors, error] : grid.errors, refresh: grid.refresh }
  const isWithoutCustomer = grid.customerId === undefined && grid.mayCreate === false
  if (!step) return { ...common, status: grid.errors.length > 0 || isWithoutCustomer ? 'failed' : 'loading' }
  const consent = customer?.endUserTermsConsent?.termsVersion
  return {
    ...common,
    ...actions,
    status: 'ready',
    customerId: grid.customerId,
    customer: customer ?? undefined,
    verification: verification ?? undefined,
    steps,
    step,
    form,
    pathsOf,
    issues: openIssues(application, messages, locale),
    activity,
    attempt,
    hasUnsaved,
    isSaved: isSaved && !hasUnsaved,
    isRestored,
    isRegulated: grid.config?.isRegulatedFinancialInstitution === true,
    terms: consent !== undefined && consent === grid.terms?.version ? undefined : grid.terms,
    isContactNeeded: isContactPending(customer ?? undefined),
    currencies: currencyRequirements({
      config: grid.config,
      currencies: options.currencies ?? [],
      table: kind.table,
      resource: kind.resource,
      customer: { ...customer },
      messages,
    }),
    application,
    goTo(stepId, { returnTo: target } = {}) {
      returnTo.current = target
      go(stepId, 'choice')
    },
    back() {
      returnTo.current = undefined
      const before = steps[steps.findIndex(({ id }) => id === step.id) - 1]
      if (before) go(before.id, 'back')
    },
  }
}
