'use client'

import {
  type Application,
  allFields,
  type Customer,
  type EndUserTerms,
  type FieldRow,
  type GridKycError,
  type Values,
  type Verification,
} from '@grid-kyc/core'
import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { businessContext } from './businessContext.js'
import { changesOf } from './changesOf.js'
import type { FieldForm } from './FieldForm.js'
import type { GridKycEvent } from './GridKycEvent.js'
import { useGridKycContext } from './gridKycContext.js'
import type { Saved, StepChange, Submitted } from './KybEvents.js'
import type { KybStep, StepList } from './KybStep.js'
import { createKybActions, type KybActions, type KybActivity } from './kybActions.js'
import { kybSteps, resumeStep } from './kybSteps.js'
import { type Objection, objectionsOf } from './objectionsOf.js'
import { useApplication } from './useApplication.js'
import { useFieldForm } from './useFieldForm.js'
import { useLatest } from './useLatest.js'
import { useLeaveWarning } from './useLeaveWarning.js'
import { useStepNavigation } from './useStepNavigation.js'

export interface UseBusinessKybOptions {
  /** Default: the session's. */
  customerId?: string | undefined
  /**
   * Answers you have already, as Grid nests them. With it, even `{}`, the first questions are drawn before anything was
   * read, also on a server.
   */
  initialData?: Values | undefined
  /** Which steps there are, in which order, yours among them. */
  steps?: StepList | undefined
  /** The step that is shown, if your app holds it: change it in `onStepChange`. */
  step?: string | undefined
  /** Lets the browser's Back go a step back. The address does not change. */
  history?: boolean | undefined
  /** Paths that are not asked, such as `businessInfo.naicsCode`. */
  hidden?: readonly string[] | undefined
  /** Paths that are shown and cannot be changed. */
  readOnly?: readonly string[] | undefined
  /** The currencies the account will hold: each may ask for more. */
  currencies?: readonly string[] | undefined
  onStepChange?: ((change: StepChange) => void) | undefined
  onSaved?: ((saved: Saved) => void) | undefined
  onSubmitted?: ((submitted: Submitted) => void) | undefined
  /** Grid wants the customer's e-mail or phone verified before it is submitted. */
  onContactNeeded?: ((customerId: string) => void) | undefined
  onError?: ((error: GridKycError) => void) | undefined
}

interface Common {
  /** What could not be read or done. They never hide what is there. */
  problems: readonly GridKycError[]
  refresh: () => void
}

export interface ReadyBusinessKyb extends Common, KybActions {
  status: 'ready'
  /** Undefined until the customer was created. */
  customerId: string | undefined
  /** Grid's newest answer, identifiers masked; undefined until it was read or created. */
  customer: Customer | undefined
  verification: Verification | undefined
  steps: readonly KybStep[]
  step: KybStep
  form: FieldForm
  /** The paths of a step's questions, in their order. */
  pathsOf: (stepId: string) => readonly string[]
  /** What Grid still wants, by the step where it is mended. */
  objections: readonly Objection[]
  activity: KybActivity
  /** Counts the attempts that failed: give the focus to the summary of errors when it changes. */
  attempt: number
  hasUnsaved: boolean
  /** Whether something was saved, and nothing changed since. */
  isSaved: boolean
  isRegulated: boolean
  /** The terms to accept before submitting; undefined where there are none, or they were accepted. */
  terms: EndUserTerms | undefined
  /** Whether contacts have to be verified before submitting. */
  isContactNeeded: boolean
  /** Everything read so far: owners and documents too. */
  application: Application
  /** With `returnTo`, going on from there leads back to that step. */
  goTo: (stepId: string, options?: { returnTo?: string | undefined }) => void
  back: () => void
}

export type UseBusinessKybResult = ReadyBusinessKyb | (Common & { status: 'loading' | 'failed' })

const table = allFields.business
const fixed = { customerType: 'BUSINESS' }
const isAsked = ({ field }: FieldRow) => field.control !== 'none' && (field.writtenBy ?? 'person') === 'person'

interface Doing {
  activity: KybActivity
  attempt: number
  problem: GridKycError | undefined
  isSaved: boolean
}

/** A business from its first answer to Grid's decision: which questions, in which steps, saved and submitted. */
export function useBusinessKyb(options: UseBusinessKybOptions = {}): UseBusinessKybResult {
  const { initialData, hidden = [], currencies } = options
  const { client, shown, report: reportEvent } = useGridKycContext()
  const grid = useApplication('BUSINESS', options.customerId)
  const { customer, verification } = grid.application
  const [doing, setDoing] = useState<Doing>({ activity: 'idle', attempt: 0, problem: undefined, isSaved: false })

  const currencyList = currencies?.join()
  const contextOf = useCallback(
    (values: Values) =>
      businessContext(values, { customer, config: grid.config, currencies: currencyList?.split(',').filter(Boolean) }),
    [customer, grid.config, currencyList],
  )
  const saved = useMemo(() => (customer ? { ...customer } : customer === null ? fixed : undefined), [customer])
  const [initialValues] = useState<Values>(() => ({ ...initialData, ...customer, ...fixed }))
  const form = useFieldForm({
    table,
    resource: 'business',
    asks: row => isAsked(row) && !hidden.includes(row.path),
    contextOf,
    readOnly: options.readOnly,
    saved,
    owner: grid.customerId,
    initialValues,
  })
  const hasChanges = () => changesOf(table, saved ?? initialValues, form.values()) !== undefined
  const hasUnsaved = useSyncExternalStore(form.subscribe, hasChanges, () => false)
  useLeaveWarning(hasUnsaved)

  const application = { ...grid.application, context: contextOf({ ...customer }) }
  const steps = kybSteps(application, options.steps, shown.copy)
  const isRead = customer !== undefined && (customer === null || verification !== undefined)
  const begin = isRead ? resumeStep(steps, grid.isReading)?.id : undefined

  const report = useLatest((event: GridKycEvent) => {
    const { type, ...told } = event
    if (event.type === 'stepChange') options.onStepChange?.(told as StepChange)
    if (event.type === 'saved') options.onSaved?.(told as Saved)
    if (event.type === 'submitted') options.onSubmitted?.(told as Submitted)
    if (event.type === 'error') options.onError?.(event.error)
    reportEvent(event)
  })
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
  const first = steps.some(({ id }) => id === 'start') ? 'start' : steps.find(({ kind }) => kind === 'fields')?.id
  const placeOf = ({ field }: FieldRow) => (field.step === 'start' ? first : field.step)
  const returnTo = useRef<string>(undefined)
  const now = {
    grid,
    form,
    steps,
    step,
    contextOf,
    pathsOf: (stepId: string) => form.rows().flatMap(row => (placeOf(row) === stepId ? row.path : [])),
    stepOfPath(path: string) {
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
  }
  const latest = useLatest(now)
  const [actions] = useState(() =>
    createKybActions({
      client,
      table,
      now: () => latest.current,
      report: event => report.current(event),
      show: ({ attempted, saved: isSaved, ...change }) =>
        setDoing(before => ({
          ...before,
          ...change,
          attempt: before.attempt + (attempted ? 1 : 0),
          isSaved: isSaved ?? before.isSaved,
        })),
    }),
  )

  const { activity, attempt, problem, isSaved } = doing
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
    pathsOf: now.pathsOf,
    objections: objectionsOf(application, shown.copy),
    activity,
    attempt,
    hasUnsaved,
    isSaved: isSaved && !hasUnsaved,
    isRegulated: grid.config?.isRegulatedFinancialInstitution === true,
    terms: consent !== undefined && consent === grid.terms?.version ? undefined : grid.terms,
    isContactNeeded: Object.values(customer?.contactVerification ?? {}).includes('PENDING'),
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
