import type { GridKycError } from '@grid-kyc/core'
import { isContactPending } from '../contact/isContactPending.js'
import type { StepChangeReason } from '../provider/GridKycEvent.js'
import { isDecided } from '../store/StatusSnapshot.js'
import { isUnderReview } from '../verification/createSubmission.js'
import type { OnboardingEnvironment } from './OnboardingSnapshot.js'
import { onboardingSaving } from './onboardingSaving.js'
import { onboardingSubmission } from './onboardingSubmission.js'

/** What the user agreed to with the submission. */
export interface Acceptance {
  /** The version of the End User Terms that was shown and accepted. */
  termsVersion?: string | undefined
}

/** What a form can do: continue, go back, save, submit. */
export interface OnboardingActions {
  next: () => Promise<boolean>
  saveForLater: () => Promise<boolean>
  submit: (acceptance?: Acceptance) => Promise<boolean>
}

interface CreatedActions extends OnboardingActions {
  /** Shows an error of Grid at its fields: true when nothing of it is left to show elsewhere. */
  showAtFields: (error: GridKycError) => boolean
}

/** Grid says so of the whole request. */
const takenAddress = { field: 'umaAddress', isTaken: true } as const

/** What a person does with a form, without React. Every promise says whether it was done, and none rejects. */
export function createOnboardingActions(environment: OnboardingEnvironment): CreatedActions {
  const { now, run, show, report } = environment
  const { lacking, isPassed, save } = onboardingSaving(environment)
  const { accept, verify } = onboardingSubmission(environment)

  function showAtFields(error: GridKycError): boolean {
    const named = error.code === 'UMA_ADDRESS_EXISTS' ? [takenAddress] : error.fieldErrors
    const unplaced = now().form.setServerErrors(named)
    show({ attempted: true })
    showFirstError()
    return named.length > 0 && unplaced.length === 0
  }

  /** Goes to the step of the first field error, unless the current step shows one. */
  function showFirstError() {
    const { form, step, stepOfPath, go } = now()
    const stepIds = form.errors().flatMap(({ path }) => (path ? (stepOfPath(path) ?? []) : []))
    if (step && stepIds[0] !== undefined && !stepIds.includes(step.id)) go(stepIds[0], 'error')
  }

  async function refuse(paths: readonly string[]): Promise<false> {
    await now().form.check(paths)
    show({ attempted: true })
    showFirstError()
    return false
  }

  /** To the result where Grid has decided meanwhile; else back to where a correction came from, or to the next step. */
  function goOn(reason: StepChangeReason): true {
    const { grid, steps, step, go, takeReturn } = now()
    const { customer } = grid.now()
    const outcome = customer && isDecided(customer) ? steps.find(({ kind }) => kind === 'outcome')?.id : undefined
    const following = outcome ?? takeReturn() ?? steps[steps.findIndex(({ id }) => id === step?.id) + 1]?.id
    if (following !== undefined) go(following, reason)
    return true
  }

  /** True when a contact has to be verified before anything else; reports it to the host. */
  function needsContact(): boolean {
    const { grid, onContactNeeded } = now()
    const { customerId, customer } = grid.now()
    if (customerId === undefined || !isContactPending(customer)) return false
    onContactNeeded?.(customerId)
    return true
  }

  return {
    showAtFields,

    next: () =>
      run('saving', async () => {
        const { step, form, pathsOf } = now()
        const paths = step ? pathsOf(step.id) : []
        if (!(await form.check(paths))) return refuse(paths)
        const missing = lacking()
        const passed = missing.filter(isPassed)
        if (passed.length > 0) return refuse(passed)
        // Too little for a customer yet: the next step asks for the rest.
        if (missing.length === 0) await save()
        if (step?.kind === 'contact' && needsContact()) return false
        if (form.errors().some(({ path }) => path && paths.includes(path))) return false
        // The press is acknowledged first: a step of many fields takes a moment to render.
        await new Promise(resolve => setTimeout(resolve))
        return goOn('continue')
      }),

    saveForLater: () =>
      run('saving', async () => {
        const missing = lacking()
        if (missing.length > 0) return refuse(missing)
        await save()
        const typed = now()
          .form.validate()
          .flatMap(({ path, code }) => (code === 'invalid' ? path : []))
        return typed.length === 0 || refuse(typed)
      }),

    submit: acceptance =>
      run('submitting', async () => {
        await save()
        const { grid } = now()
        const { customerId, customer } = grid.now()
        if (customerId === undefined) return false
        if (grid.config?.isRegulatedFinancialInstitution) return goOn('submit')
        if (acceptance?.termsVersion !== undefined) await accept(acceptance.termsVersion, customerId)
        if (customer && isDecided(customer)) return goOn('submit')
        if (needsContact()) return false
        const verification = await verify(customerId)
        if (!verification) return goOn('submit')
        await now().grid.write({ verification })
        now().grid.refresh()
        const { id, verificationStatus } = verification
        report({ type: 'submitted', verificationId: id, verificationStatus })
        return isUnderReview(verificationStatus) ? goOn('submit') : false
      }),
  }
}
