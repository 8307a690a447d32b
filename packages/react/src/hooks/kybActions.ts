import {
  type Client,
  createVerification,
  type FieldContext,
  type FieldTable,
  GridKycError,
  listVerifications,
  missingFields,
  updateCustomer,
  type Values,
} from '@grid-kyc/core'
import { changesOf } from './changesOf.js'
import type { FieldForm } from './FieldForm.js'
import type { GridKycEvent } from './GridKycEvent.js'
import type { StepChangeReason } from './KybEvents.js'
import type { KybStep } from './KybStep.js'
import { latestVerification } from './latestVerification.js'
import { saveCustomer } from './saveCustomer.js'
import type { UseApplicationResult } from './useApplication.js'

export type KybActivity = 'idle' | 'saving' | 'submitting'

/** What a person agreed to when they submitted. */
export interface Acceptance {
  /** The version of the End User Terms that was shown and accepted. */
  termsVersion?: string | undefined
}

/** What the hook holds as of now. */
export interface KybNow {
  grid: UseApplicationResult
  form: FieldForm
  steps: readonly KybStep[]
  step: KybStep | undefined
  contextOf: (values: Values) => FieldContext
  pathsOf: (stepId: string) => readonly string[]
  stepOfPath: (path: string) => string | undefined
  go: (stepId: string, reason: StepChangeReason) => void
  /** Where to go back to after a correction; asked once. */
  takeReturn: () => string | undefined
  onContactNeeded: ((customerId: string) => void) | undefined
}

interface KybEnvironment {
  client: Client
  table: FieldTable
  now: () => KybNow
  show: (change: { activity?: KybActivity; problem?: GridKycError | undefined; attempted?: true; saved?: true }) => void
  report: (event: GridKycEvent) => void
}

export interface KybActions {
  next: () => Promise<boolean>
  saveForLater: () => Promise<boolean>
  submit: (acceptance?: Acceptance) => Promise<boolean>
}

const underReview = (status: string) => status !== 'RESOLVE_ERRORS' && status !== 'READY_FOR_VERIFICATION'

/** What a person does with a business's form, without React. Every promise says whether it was done, and none rejects. */
export function createKybActions({ client, table, now, show, report }: KybEnvironment): KybActions {
  let busy = false
  /** A submission got no answer: whether Grid has it has to be looked up before it is sent again. */
  let doubtful = false

  const wrongPaths = () =>
    now()
      .form.wrong()
      .map(({ path }) => path)

  /** One thing at a time, however often a button is pressed. */
  async function during(activity: KybActivity, work: () => Promise<boolean>): Promise<boolean> {
    if (busy) return false
    busy = true
    show({ activity, problem: undefined })
    try {
      return await work()
    } catch (cause) {
      const error =
        cause instanceof GridKycError
          ? cause
          : new GridKycError({ kind: 'unexpected', message: 'Saving failed in the page itself.' })
      const unplaced = now().form.place(error.fieldErrors)
      const isPlaced = error.fieldErrors.length > 0 && unplaced.length === 0
      show({ attempted: true, problem: isPlaced ? undefined : error })
      report({ type: 'error', error })
      showFirstProblem()
      return false
    } finally {
      busy = false
      show({ activity: 'idle' })
    }
  }

  /** An error on another step is of no use to somebody who does not see it. */
  function showFirstProblem() {
    const { form, step, stepOfPath, go } = now()
    const places = form.problems().flatMap(({ path }) => (path ? (stepOfPath(path) ?? []) : []))
    if (step && places[0] !== undefined && !places.includes(step.id)) go(places[0], 'error')
  }

  async function refuse(paths: readonly string[]): Promise<false> {
    await now().form.check(paths)
    show({ attempted: true })
    showFirstProblem()
    return false
  }

  /** What creation still needs; nothing once there is a customer. */
  function lacking(): string[] {
    const { form, grid, contextOf } = now()
    if (grid.now().customerId !== undefined) return []
    const values = form.values()
    const asked = new Set(form.rows().map(({ path }) => path))
    return missingFields(table, 'create', values, contextOf(values)).filter(path => asked.has(path))
  }

  /** Whether a question is on the step that is shown, or on one before it. */
  function isPassed(path: string): boolean {
    const { steps, step, stepOfPath } = now()
    const placeOf = (id: string | undefined) => steps.findIndex(each => each.id === id)
    return placeOf(stepOfPath(path)) <= placeOf(step?.id)
  }

  async function save(): Promise<void> {
    const { grid, form, contextOf } = now()
    const { customerId, customer } = grid.now()
    await saveCustomer(
      {
        client,
        table,
        customerId,
        changes: saved =>
          changesOf(table, saved && { ...saved }, form.values(), {
            context: contextOf(form.values()),
            without: wrongPaths(),
          }),
        onStored(stored, sent, created) {
          now().grid.keep({ customer: stored })
          now().form.settle(sent, { ...stored })
          const id = stored.id ?? customerId ?? ''
          if (created || Object.keys(sent).length > 0) report({ type: 'saved', resource: 'customer', id, created })
        },
        onChallenged(paths) {
          now().form.place(paths.map(field => ({ field })))
          show({ attempted: true })
        },
      },
      customer,
    )
    show({ saved: true })
  }

  const goOn = (reason: StepChangeReason) => {
    const { steps, step, go, takeReturn } = now()
    const following = takeReturn() ?? steps[steps.findIndex(({ id }) => id === step?.id) + 1]?.id
    if (following !== undefined) go(following, reason)
    return true
  }

  /** The terms may have changed while they were being read: then they are asked again. */
  async function accept(termsVersion: string, customerId: string): Promise<void> {
    const body = {
      customerType: 'BUSINESS',
      endUserTermsConsent: { termsVersion, acceptanceMethod: 'CHECKBOX' },
    } as const
    try {
      const answer = await client.send(updateCustomer, { customerId, body })
      if (!('payloadToSign' in answer)) now().grid.keep({ customer: answer })
    } catch (error) {
      if (error instanceof GridKycError && error.code === 'END_USER_TERMS_VERSION_NOT_FOUND') now().grid.refreshTerms()
      throw error
    }
  }

  async function verify(customerId: string) {
    if (doubtful) {
      const { data } = await client.send(listVerifications, { customerId, limit: 100 })
      const latest = latestVerification(data)
      if (latest && underReview(latest.verificationStatus)) return latest
    }
    doubtful = true
    const verification = await client.send(createVerification, { body: { customerId } })
    doubtful = false
    return verification
  }

  return {
    next: () =>
      during('saving', async () => {
        const { step, form, pathsOf } = now()
        const paths = step ? pathsOf(step.id) : []
        if (!(await form.check(paths))) return refuse(paths)
        const missing = lacking()
        const passed = missing.filter(isPassed)
        if (passed.length > 0) return refuse(passed)
        // Too little for a customer yet: the next step asks for the rest.
        if (missing.length === 0) await save()
        return form.problems().some(({ path }) => path && paths.includes(path)) ? false : goOn('continue')
      }),

    saveForLater: () =>
      during('saving', async () => {
        const missing = lacking()
        if (missing.length > 0) return refuse(missing)
        await save()
        const typed = now()
          .form.wrong()
          .flatMap(({ path, code }) => (code === 'invalid' ? path : []))
        return typed.length === 0 || refuse(typed)
      }),

    submit: acceptance =>
      during('submitting', async () => {
        await save()
        const { grid, onContactNeeded } = now()
        const { customerId, customer } = grid.now()
        if (customerId === undefined) return false
        if (grid.config?.isRegulatedFinancialInstitution) return goOn('submit')
        if (acceptance?.termsVersion !== undefined) await accept(acceptance.termsVersion, customerId)
        if (Object.values(customer?.contactVerification ?? {}).includes('PENDING')) {
          onContactNeeded?.(customerId)
          return false
        }
        const verification = await verify(customerId)
        now().grid.keep({ verification })
        now().grid.refresh()
        const { id, verificationStatus } = verification
        report({ type: 'submitted', verificationId: id, verificationStatus })
        return underReview(verificationStatus) ? goOn('submit') : false
      }),
  }
}
