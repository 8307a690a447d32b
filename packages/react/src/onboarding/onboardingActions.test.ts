import { type ErrorKind, type FieldError, GridKycError, setValueAt } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { harborAndPine, harborAndPineInc } from '../../../../test/customers.js'
import { startOnboarding } from '../../../../test/startOnboarding.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { createOnboardingActions } from './onboardingActions.js'

async function start(options: Parameters<typeof startOnboarding>[0] = {}) {
  const started = await startOnboarding(options)
  return { ...started, actions: createOnboardingActions(started.onboarding) }
}
/** A business of whom Grid knows who it is; nothing of it is changed. */
const startKnown = async (step = 'business') => {
  const started = await start({ customer: harborAndPineInc, step })
  started.form.values = { ...started.grid.customer }
  return started
}
const legalName = 'businessInfo.legalName'
const contactStep: OnboardingStep = { id: 'contact', title: 'Contact', kind: 'contact', state: 'todo' }
const typed = { businessInfo: { doingBusinessAs: 'Harbor' } }

describe('Continue', () => {
  it('saves what was typed and shows the next step', async () => {
    const { actions, form, onboarding, sent, snapshot } = await startKnown()
    form.values = setValueAt(form.values, 'businessInfo.doingBusinessAs', 'Harbor')
    expect(await actions.next()).toBe(true)
    expect(form.checked).toEqual([snapshot.pathsOf('business')])
    expect(sent).toEqual([{ method: 'PATCH', body: { customerType: 'BUSINESS', ...typed } }])
    expect(snapshot.go.mock.calls).toEqual([['operations', 'continue']])
    expect(onboarding.run.mock.calls.map(([activity]) => activity)).toEqual(['saving'])
  })

  it('acknowledges the press before the next step is rendered', async () => {
    const { actions, snapshot } = await startKnown()
    const going = actions.next()
    for (let left = 20; left > 0; left--) await Promise.resolve()
    expect(snapshot.go).not.toHaveBeenCalled()
    await going
    expect(snapshot.go).toHaveBeenCalledOnce()
  })

  it('stays and saves nothing where something on the step is wrong', async () => {
    const { actions, form, onboarding, sent, snapshot } = await startKnown()
    form.values = setValueAt(form.values, 'businessInfo.doingBusinessAs', 'Harbor')
    form.invalid = [{ path: legalName, code: 'invalid' }]
    expect(await actions.next()).toBe(false)
    expect(sent).toEqual([])
    expect(onboarding.show.mock.calls).toEqual([[{ attempted: true }]])
    expect(snapshot.go).not.toHaveBeenCalled()
  })

  it('goes back to what a creation still lacks, where that was asked before', async () => {
    const { actions, form, onboarding, sent, snapshot } = await start({ step: 'operations' })
    form.invalid = [{ path: legalName, code: 'missing' }]
    expect(await actions.next()).toBe(false)
    expect(form.checked.at(-1)).toContain(legalName)
    expect(snapshot.go.mock.calls).toEqual([['business', 'error']])
    expect(onboarding.show.mock.calls).toEqual([[{ attempted: true }]])
    expect(sent).toEqual([])
  })

  it('continues without saving where a later step asks for what a creation lacks', async () => {
    const { actions, sent, snapshot } = await start({
      step: 'start',
      values: { customerType: 'BUSINESS', businessInfo: { country: 'US' } },
    })
    expect(await actions.next()).toBe(true)
    expect(sent).toEqual([])
    expect(snapshot.go.mock.calls).toEqual([['business', 'continue']])
  })

  it('waits at the contact while Grid wants it verified, and reports it', async () => {
    const { actions, environment, fetchCustomer, snapshot } = await startKnown()
    environment.sandbox.setContactVerification(environment.customerId, { email: 'PENDING' })
    await fetchCustomer()
    snapshot.steps.splice(2, 0, contactStep)
    snapshot.step = contactStep
    expect(await actions.next()).toBe(false)
    expect(snapshot.onContactNeeded.mock.calls).toEqual([[environment.customerId]])
    expect(snapshot.go).not.toHaveBeenCalled()
    environment.sandbox.setContactVerification(environment.customerId, { email: 'VERIFIED' })
    await fetchCustomer()
    expect(await actions.next()).toBe(true)
    expect(snapshot.onContactNeeded).toHaveBeenCalledOnce()
    expect(snapshot.go.mock.calls).toEqual([['operations', 'continue']])
  })

  it('does not wait for the contact on another step', async () => {
    const { actions, environment, fetchCustomer, snapshot } = await startKnown()
    environment.sandbox.setContactVerification(environment.customerId, { email: 'PENDING' })
    await fetchCustomer()
    expect(await actions.next()).toBe(true)
    expect(snapshot.onContactNeeded).not.toHaveBeenCalled()
  })

  it.each([
    ['start', false],
    ['operations', true],
  ])('with an error that came with the save, on the step %s, continues: %s', async (step, continues) => {
    const { actions, environment, form, snapshot } = await startKnown(step)
    environment.sandbox.tieWallet(environment.customerId, ['email'])
    form.values = { ...form.values, email: 'office@example.com' }
    snapshot.pathsOf = stepId => (stepId === 'start' ? ['email'] : [])
    expect(await actions.next()).toBe(continues)
    expect(form.serverErrors).toEqual([{ field: 'email' }])
    expect(snapshot.go).toHaveBeenCalledTimes(continues ? 1 : 0)
  })

  it('shows the result where Grid has decided meanwhile', async () => {
    const { actions, environment, fetchCustomer, snapshot } = await startKnown()
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    await fetchCustomer()
    expect(await actions.next()).toBe(true)
    expect(snapshot.go.mock.calls).toEqual([['outcome', 'continue']])
    expect(snapshot.takeReturn).not.toHaveBeenCalled()
    snapshot.steps.pop()
    await actions.next()
    expect(snapshot.go).toHaveBeenLastCalledWith('operations', 'continue')
  })

  it('goes back to where a correction came from', async () => {
    const { actions, snapshot } = await startKnown()
    snapshot.takeReturn.mockReturnValueOnce('review')
    expect(await actions.next()).toBe(true)
    expect(snapshot.go.mock.calls).toEqual([['review', 'continue']])
  })

  it('stays on the last step, and begins with the first where none is shown', async () => {
    const { actions, form, snapshot } = await startKnown('outcome')
    expect(await actions.next()).toBe(true)
    expect(snapshot.go).not.toHaveBeenCalled()
    snapshot.step = undefined
    expect(await actions.next()).toBe(true)
    expect(form.checked.at(-1)).toEqual([])
    expect(snapshot.go.mock.calls).toEqual([['start', 'continue']])
  })
})

describe('Save and finish later', () => {
  it('saves nothing while there is too little for a customer, and says what is missing', async () => {
    const { actions, form, onboarding, sent } = await start()
    form.invalid = [{ path: legalName, code: 'missing' }]
    expect(await actions.saveForLater()).toBe(false)
    expect(form.checked).toEqual([
      [legalName, 'businessInfo.country', 'businessInfo.incorporatedOn', 'businessInfo.taxId'],
    ])
    expect(onboarding.show.mock.calls).toEqual([[{ attempted: true }]])
    expect(sent).toEqual([])
  })

  it('saves what is right, and does not mind what is missing', async () => {
    const { actions, form, onboarding, sent } = await startKnown()
    form.values = setValueAt(form.values, 'businessInfo.doingBusinessAs', 'Harbor')
    form.invalid = [{ path: 'businessInfo.purposeOfAccount', code: 'missing' }]
    expect(await actions.saveForLater()).toBe(true)
    expect(sent).toEqual([{ method: 'PATCH', body: { customerType: 'BUSINESS', ...typed } }])
    expect(form.checked).toEqual([])
    expect(onboarding.run.mock.calls.map(([activity]) => activity)).toEqual(['saving'])
  })

  it('says what could not be saved because it is wrong', async () => {
    const { actions, form, onboarding } = await startKnown()
    form.invalid = [
      { path: 'businessInfo.purposeOfAccount', code: 'missing' },
      { path: 'businessInfo.taxId', code: 'invalid' },
    ]
    expect(await actions.saveForLater()).toBe(false)
    expect(form.checked).toEqual([['businessInfo.taxId']])
    expect(onboarding.show.mock.calls).toEqual([[{ saved: true }], [{ attempted: true }]])
  })
})

describe('Submit', () => {
  const review = () => startKnown('review')
  const methods = (sent: { method: string }[]) => sent.map(({ method }) => method)

  it('submits, writes down the verification, and shows the result', async () => {
    const { actions, environment, grid, onboarding, sent, snapshot } = await review()
    environment.sandbox.faults.next('createVerification', {
      kind: 'set',
      path: 'verificationStatus',
      value: 'IN_PROGRESS',
    })
    expect(await actions.submit()).toBe(true)
    expect(sent).toEqual([{ method: 'POST', body: { customerId: environment.customerId } }])
    const verification = grid.written.at(-1)?.verification
    expect(verification).toMatchObject({ customerId: environment.customerId, verificationStatus: 'IN_PROGRESS' })
    expect(grid.refresh).toHaveBeenCalledOnce()
    expect(onboarding.report.mock.calls).toEqual([
      [{ type: 'submitted', verificationId: verification?.id, verificationStatus: 'IN_PROGRESS' }],
    ])
    expect(onboarding.run.mock.calls.map(([activity]) => activity)).toEqual(['submitting'])
    expect(snapshot.go.mock.calls).toEqual([['outcome', 'submit']])
  })

  it('stays where Grid wants something changed', async () => {
    const { actions, onboarding, snapshot } = await review()
    expect(await actions.submit()).toBe(false)
    expect(onboarding.report).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ type: 'submitted', verificationStatus: 'RESOLVE_ERRORS' }),
    )
    expect(snapshot.go).not.toHaveBeenCalled()
  })

  it('saves first, and the consent before the submission', async () => {
    const { actions, form, sent, grid } = await review()
    form.values = setValueAt(form.values, 'businessInfo.doingBusinessAs', 'Harbor')
    await actions.submit({ termsVersion: 'V1' })
    expect(sent.slice(0, 2)).toEqual([
      { method: 'PATCH', body: { customerType: 'BUSINESS', ...typed } },
      {
        method: 'PATCH',
        body: {
          customerType: 'BUSINESS',
          endUserTermsConsent: { termsVersion: 'V1', acceptanceMethod: 'CHECKBOX' },
        },
      },
    ])
    expect(methods(sent)).toEqual(['PATCH', 'PATCH', 'POST'])
    expect(grid.customer).toMatchObject({ endUserTermsConsent: { termsVersion: 'V1' } })
    expect(grid.refreshTerms).not.toHaveBeenCalled()
  })

  it('asks for the terms again where they have changed meanwhile, and submits nothing', async () => {
    const { actions, grid, sent } = await review()
    await expect(actions.submit({ termsVersion: 'V0' })).rejects.toMatchObject({
      code: 'END_USER_TERMS_VERSION_NOT_FOUND',
    })
    expect(grid.refreshTerms).toHaveBeenCalledOnce()
    expect(methods(sent)).toEqual(['PATCH'])
  })

  it('keeps the terms where the consent could not be saved for another reason', async () => {
    const { actions, environment, grid } = await review()
    environment.sandbox.faults.next('updateCustomer', { kind: 'serverError', status: 503 })
    await expect(actions.submit({ termsVersion: 'V1' })).rejects.toMatchObject({ kind: 'unavailable' })
    expect(grid.refreshTerms).not.toHaveBeenCalled()
  })

  it('does nothing without a customer', async () => {
    const { actions, sent, snapshot } = await start({ step: 'review' })
    expect(await actions.submit({ termsVersion: 'V1' })).toBe(false)
    expect(sent).toEqual([])
    expect(snapshot.go).not.toHaveBeenCalled()
  })

  it('needs no submission where the platform does its own checks', async () => {
    const { actions, sent, snapshot } = await review()
    snapshot.grid.config.isRegulatedFinancialInstitution = true
    expect(await actions.submit({ termsVersion: 'V1' })).toBe(true)
    expect(sent).toEqual([])
    expect(snapshot.go.mock.calls).toEqual([['outcome', 'submit']])
  })

  it('submits where nothing is known of the platform', async () => {
    const { actions, sent, snapshot } = await review()
    Object.assign(snapshot.grid, { config: undefined })
    await actions.submit()
    expect(methods(sent)).toEqual(['POST'])
  })

  it('records the consent of a customer who is decided, and submits nothing', async () => {
    const { actions, environment, fetchCustomer, sent, snapshot } = await review()
    environment.sandbox.setCustomerStatus(environment.customerId, 'REJECTED')
    await fetchCustomer()
    expect(await actions.submit()).toBe(true)
    expect(sent).toEqual([])
    expect(snapshot.go.mock.calls).toEqual([['outcome', 'submit']])
  })

  it('shows the result where Grid has decided without this page knowing', async () => {
    const { actions, environment, grid, onboarding, snapshot } = await review()
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    expect(await actions.submit()).toBe(true)
    expect(grid.customer).toMatchObject({ kybStatus: 'APPROVED' })
    expect(onboarding.report).not.toHaveBeenCalled()
    expect(snapshot.go.mock.calls).toEqual([['outcome', 'submit']])
  })

  it('waits for the contact that Grid wants verified first', async () => {
    const { actions, environment, fetchCustomer, sent, snapshot } = await review()
    environment.sandbox.setContactVerification(environment.customerId, { phone: 'PENDING' })
    await fetchCustomer()
    expect(await actions.submit()).toBe(false)
    expect(snapshot.onContactNeeded.mock.calls).toEqual([[environment.customerId]])
    expect(sent).toEqual([])
    Object.assign(snapshot, { onContactNeeded: undefined })
    expect(await actions.submit()).toBe(false)
  })
})

describe('an error of Grid', () => {
  const refusal = (fieldErrors: FieldError[], code?: string, kind: ErrorKind = 'invalid') =>
    new GridKycError({ kind, message: 'Grid refused it.', fieldErrors, ...(code && { code }) })

  it('is shown at its field, on its step', async () => {
    const { actions, form, onboarding, snapshot } = await start({ customer: harborAndPine, step: 'operations' })
    expect(actions.showAtFields(refusal([{ field: legalName }]))).toBe(true)
    expect(form.serverErrors).toEqual([{ field: legalName }])
    expect(onboarding.show.mock.calls).toEqual([[{ attempted: true }]])
    expect(snapshot.go.mock.calls).toEqual([['business', 'error']])
  })

  it('is shown on the current step where that has one of its fields', async () => {
    const { actions, snapshot } = await start({ customer: harborAndPine, step: 'operations' })
    expect(actions.showAtFields(refusal([{ field: legalName }, { field: 'address.line1' }]))).toBe(true)
    expect(snapshot.go).not.toHaveBeenCalled()
  })

  it('is shown elsewhere, too, where one of its fields is not here', async () => {
    const { actions, snapshot } = await start({ customer: harborAndPine, step: 'business' })
    expect(actions.showAtFields(refusal([{ field: legalName }, { field: 'somethingNew' }]))).toBe(false)
    expect(actions.showAtFields(refusal([{ field: 'somethingNew' }]))).toBe(false)
    expect(snapshot.go).not.toHaveBeenCalled()
  })

  it('without a field is shown elsewhere', async () => {
    const { actions, snapshot } = await start({ customer: harborAndPine })
    expect(actions.showAtFields(refusal([]))).toBe(false)
    expect(snapshot.go).not.toHaveBeenCalled()
  })

  it('that an UMA address is taken is shown at the address', async () => {
    const { actions, form } = await start({ customer: harborAndPine })
    expect(actions.showAtFields(refusal([{ field: legalName }], 'UMA_ADDRESS_EXISTS', 'conflict'))).toBe(true)
    expect(form.serverErrors).toEqual([{ field: 'umaAddress', isTaken: true }])
  })

  it('changes no step before one is shown, nor for a field of no step', async () => {
    const { actions, snapshot } = await start({ customer: harborAndPine })
    snapshot.stepOfPath = () => undefined
    actions.showAtFields(refusal([{ field: 'address.line1' }]))
    snapshot.stepOfPath = () => 'operations'
    const { errors } = snapshot.form
    Object.assign(snapshot.form, { errors: () => [{ path: undefined }] })
    actions.showAtFields(refusal([{ field: legalName }]))
    Object.assign(snapshot.form, { errors })
    snapshot.step = undefined
    actions.showAtFields(refusal([{ field: 'address.line1' }]))
    expect(snapshot.go).not.toHaveBeenCalled()
  })
})
