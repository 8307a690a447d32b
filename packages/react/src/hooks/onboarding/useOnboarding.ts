'use client'

import {
  type Application,
  type Customer,
  type EndUserTerms,
  type FieldRow,
  type GridKycError,
  isShown,
  type Values,
  type Verification,
} from '@grid-kyc/core'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { isContactPending } from '../contact/isContactPending.js'
import { askedByErrors } from '../errors/askedByErrors.js'
import { type Objection, objectionsOf } from '../errors/objectionsOf.js'
import type { FieldForm } from '../form/FieldForm.js'
import { fieldContextOf } from '../form/fieldContextOf.js'
import { hasChanges } from '../form/hasChanges.js'
import { useAskedFields } from '../form/useAskedFields.js'
import { type DraftStorage, useDrafts } from '../form/useDrafts.js'
import { useFieldForm } from '../form/useFieldForm.js'
import { useLeaveWarning } from '../form/useLeaveWarning.js'
import { useGridKycContext } from '../gridKycContext.js'
import { useApplication } from '../records/useApplication.js'
import { type CurrencyRequirement, currencyRequirements } from './currencyRequirements.js'
import { isStepShown } from './isStepShown.js'
import type { Saved, StepChange, Submitted } from './OnboardingEvents.js'
import type { OnboardingKind } from './OnboardingKind.js'
import type { OnboardingActivity } from './OnboardingNow.js'
import type { OnboardingStep, StepList } from './OnboardingStep.js'
import type { OnboardingActions } from './onboardingActions.js'
import { onboardingSteps, resumeStep } from './onboardingSteps.js'
import { openedTable } from './openedTable.js'
import { useOnboardingActions } from './useOnboardingActions.js'
import { useOnboardingReport } from './useOnboardingReport.js'
import { useStepNavigation } from './useStepNavigation.js'

/** What the onboarding of any kind of customer can be told. */
export interface OnboardingOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /**
   * Answers you have already, as Grid nests them. With it, even `{}`, the first questions are drawn before anything was
   * read, also on a server.
   */
  initialData?: Values | undefined
  /** `resolve`: only the steps and questions that the latest verification asks for. Default `whole`. */
  mode?: 'whole' | 'resolve' | undefined
  /** Which steps there are, in which order, yours among them. */
  steps?: StepList | undefined
  /** The step that is shown, if your app holds it: change it in `onStepChange`. */
  step?: string | undefined
  /** Lets the browser's Back go a step back. The address does not change. */
  history?: boolean | undefined
  /** Paths that are not asked, such as `businessInfo.naicsCode`. */
  hidden?: readonly string[] | undefined
  /** Paths that are your platform's to set and are asked all the same, such as `umaAddress`. The proxy has to allow them. Fixed at first. */
  alsoAsked?: readonly string[] | undefined
  /** Paths that are shown and cannot be changed. */
  readOnly?: readonly string[] | undefined
  /** The currencies the account will hold: each may ask for more. */
  currencies?: readonly string[] | undefined
  /** Keeps unsaved answers over a reload, as far as they are neither personal nor secret. */
  drafts?: DraftStorage | undefined
  onStepChange?: ((change: StepChange) => void) | undefined
  onSaved?: ((saved: Saved) => void) | undefined
  onSubmitted?: ((submitted: Submitted) => void) | undefined
  /** Grid wants the customer's e-mail or phone verified before it is submitted. */
  onContactNeeded?: ((customerId: string) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
}

export interface UnreadyOnboarding {
  status: 'loading' | 'failed'
  /** What could not be read or done. They never hide what is there. */
  problems: readonly GridKycError[]
  refresh: () => void
}

export interface ReadyOnboarding extends Omit<UnreadyOnboarding, 'status'>, OnboardingActions {
  status: 'ready'
  /** Undefined until the customer was created. */
  customerId: string | undefined
  /** Grid's newest answer, identifiers masked; undefined until it was read or created. */
  customer: Customer | undefined
  verification: Verification | undefined
  steps: readonly OnboardingStep[]
  step: OnboardingStep
  form: FieldForm
  /** The paths of a step's questions, in their order. */
  pathsOf: (stepId: string) => readonly string[]
  /** What Grid still wants, by the step where it is mended. */
  objections: readonly Objection[]
  activity: OnboardingActivity
  /** Counts the attempts that failed: give the focus to the summary of errors when it changes. */
  attempt: number
  hasUnsaved: boolean
  /** Whether something was saved, and nothing changed since. */
  isSaved: boolean
  /** Whether answers from an earlier visit, which were not saved then, were put back and are still not. */
  isRestored: boolean
  isRegulated: boolean
  /** The terms to accept before submitting; undefined where there are none, or they were accepted. */
  terms: EndUserTerms | undefined
  /** Whether contacts have to be verified before submitting. */
  isContactNeeded: boolean
  /** What the wanted currencies still need, as of what Grid has. */
  currencies: readonly CurrencyRequirement[]
  /** Everything read so far: owners and documents too. */
  application: Application
  /** With `returnTo`, going on from there leads back to that step. */
  goTo: (stepId: string, options?: { returnTo?: string | undefined }) => void
  back: () => void
}

const isAsked = ({ field }: FieldRow) => field.control !== 'none' && (field.writtenBy ?? 'person') === 'person'

/** Opens to the person what the host lets them set. */
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
  const { table, customerType, countryAt, resource } = kind
  const { initialData, hidden = [], currencies } = options
  const { shown } = useGridKycContext()
  const grid = useApplication(customerType, options.customerId)
  const { customer, verification } = grid.application

  const currencyList = currencies?.join()
  const fixed = useMemo(() => ({ customerType }), [customerType])
  const saved = useMemo(() => (customer ? { ...customer } : customer === null ? fixed : undefined), [customer, fixed])
  const [initialValues] = useState<Values>(() => ({ ...initialData, ...customer, ...fixed }))
  const { asked, refused } = useAskedFields(table, grid.application, initialValues)
  const contextOf = useCallback(
    (values: Values) =>
      fieldContextOf(values, {
        countryAt,
        customer,
        config: grid.config,
        currencies: currencyList?.split(',').filter(Boolean),
        table,
        asked,
        refused,
      }),
    [countryAt, customer, grid.config, currencyList, table, asked, refused],
  )
  const wanted = options.mode === 'resolve' ? askedByErrors(grid.application) : undefined
  // What an answer makes necessary was not shown for the answer that is there.
  const isWanted = ({ path, field }: FieldRow) =>
    !wanted || wanted.paths.has(path) || (field.shownWhen !== undefined && !isShown(field, saved ?? initialValues))
  const form = useFieldForm({
    table,
    resource,
    asks: row => isAsked(row) && !hidden.includes(row.path) && isWanted(row),
    contextOf,
    readOnly: options.readOnly,
    saved,
    owner: grid.customerId,
    initialValues,
  })
  const isUnsaved = () => hasChanges(table, saved ?? initialValues, form.values())
  const hasUnsaved = useSyncExternalStore(form.subscribe, isUnsaved, () => false)
  useLeaveWarning(hasUnsaved)
  const isRestored = useDrafts({ drafts: options.drafts, form, table, saved, owner: grid.customerId })

  const application: Application = { ...grid.application, context: contextOf({ ...customer }) }
  const isStepWanted = ({ id, kind: of }: OnboardingStep) =>
    !wanted || wanted.steps.has(id) || of === 'review' || of === 'outcome' || of === 'custom'
  const steps = onboardingSteps(application, kind, options.steps, shown.copy).filter(
    step => isStepWanted(step) && isStepShown(step, kind, form, application.context),
  )
  const isRead = grid.isConfigured && customer !== undefined && (customer === null || verification !== undefined)
  const begin = isRead ? resumeStep(steps, grid.isReading)?.id : undefined

  const report = useOnboardingReport(options)
  const { current, go } = useStepNavigation({
    steps,
    step: options.step,
    begin,
    history: options.history ?? false,
    onStepChange: change => report.current({ type: 'stepChange', ...change }),
  })
  // Drawn before anybody knows where to begin, a server's answer included.
  const step =
    current ?? (initialData && !isRead ? (steps.find(({ id }) => id === options.step) ?? steps[0]) : undefined)

  // Without a first page, what decides all the other questions stands before them.
  const first = steps.some(({ id }) => id === 'start') ? 'start' : steps.find(({ kind: of }) => of === 'fields')?.id
  const placeOf = ({ field }: FieldRow) => (field.step === 'start' ? first : field.step)
  const returnTo = useRef<string>(undefined)
  const pathsOf = (stepId: string) => form.rows().flatMap(row => (placeOf(row) === stepId ? row.path : []))
  const { activity, attempt, problem, isSaved, ...actions } = useOnboardingActions(kind, report, {
    grid,
    form,
    steps,
    step,
    contextOf,
    pathsOf,
    stepOfPath(path) {
      const row = form.rows().find(each => each.path === path)
      return row && placeOf(row)
    },
    go,
    takeReturn() {
      const target = returnTo.current
      returnTo.current = undefined
      return target
    },
    onContactNeeded: options.onContactNeeded,
  })

  const common = { problems: problem ? [...grid.problems, problem] : grid.problems, refresh: grid.refresh }
  if (!step) return { ...common, status: grid.problems.length > 0 || grid.mayCreate === false ? 'failed' : 'loading' }
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
    objections: objectionsOf(application, shown.copy),
    activity,
    attempt,
    hasUnsaved,
    isSaved: isSaved && !hasUnsaved,
    isRestored: isRestored && hasUnsaved,
    isRegulated: grid.config?.isRegulatedFinancialInstitution === true,
    terms: consent !== undefined && consent === grid.terms?.version ? undefined : grid.terms,
    isContactNeeded: isContactPending(customer ?? undefined),
    currencies: currencyRequirements({
      config: grid.config,
      currencies: currencies ?? [],
      table,
      resource,
      customer: { ...customer },
      copy: shown.copy,
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
