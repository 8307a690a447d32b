import type { CustomerCreate, GridKycError } from '@grid-kyc/core'
import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { renderHookWithSandbox } from '../../../../test/renderHookWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { type ReadyBusinessKyb, type UseBusinessKybOptions, useBusinessKyb } from './business/useBusinessKyb.js'

interface Start extends UseBusinessKybOptions {
  customer?: CustomerCreate
  before?: (environment: TestEnvironment) => unknown
  provider?: Partial<GridKycProviderProps>
  isRegulated?: boolean
  /** Of whom the session is; the customer's by default. */
  session?: string[]
  mayCreate?: boolean
  waits?: boolean
}

/** The hook over a business that Grid has, once its first step is known. */
async function start(options: Start = {}) {
  const {
    customer = harborAndPineInc,
    before,
    provider = {},
    isRegulated = false,
    session,
    mayCreate,
    ...rest
  } = options
  const { waits = true, ...initialProps } = rest
  let current = session
  const rendered = await renderHookWithSandbox(useBusinessKyb, {
    ...{ customer, provider, initialProps },
    start: {
      sandbox: { isRegulatedFinancialInstitution: isRegulated },
      proxy: {
        customerFor: () => current ?? [],
        ...(mayCreate && { create: { platformCustomerId: () => 'account-7', onCreated: () => undefined } }),
      },
    },
    async before(environment) {
      current ??= [environment.customerId]
      await before?.(environment)
    },
  })
  const { result, environment } = rendered
  const now = () => result.current as ReadyBusinessKyb
  const becomes = (status: string) => waitFor(() => expect(result.current.status).toBe(status))
  if (waits) await becomes('ready')
  return {
    ...rendered,
    now,
    becomes,
    initialProps,
    stepIds: () => now().steps.map(({ id }) => id),
    all: () => waitFor(() => expect(now().application.documents).toBeDefined()),
    set: (path: string, value: unknown) => act(async () => now().form.setValue(path, value)),
    goTo: (...to: Parameters<ReadyBusinessKyb['goTo']>) => act(() => now().goTo(...to)),
    customerId: environment.customerId,
    signInAs(ids: string[]) {
      current = ids
    },
  }
}
const doingBusinessAs = 'businessInfo.doingBusinessAs'
const every = ['start', 'business', 'operations', 'activity', 'people', 'documents', 'review', 'outcome']

describe('before there is something to show', () => {
  it('is loading until it is known where to begin', async () => {
    const { result, now, becomes, customerId } = await start({ waits: false })
    expect(result.current).toMatchObject({ status: 'loading', errors: [] })
    await becomes('ready')
    expect(now()).toMatchObject({ customerId, customer: { id: customerId }, verification: undefined })
  })

  it('has failed where the session has no customer and may create none', async () => {
    const { becomes } = await start({ session: [], waits: false })
    await becomes('failed')
  })

  it('has failed where it cannot be asked who is signed in, and asks again', async () => {
    const { result, becomes, customerId, signInAs } = await start({
      session: null as never,
      waits: false,
      before: () => undefined,
    })
    // The session of a page without a user has no customer.
    signInAs([])
    act(() => result.current.refresh())
    await becomes('failed')
    signInAs([customerId])
    act(() => result.current.refresh())
    await becomes('ready')
  })

  it('is ready at the first step for a new customer', async () => {
    const { now } = await start({ session: [], mayCreate: true })
    expect(now()).toMatchObject({ customerId: undefined, customer: undefined, verification: undefined })
    expect(now().step.id).toBe('start')
  })

  it.each([
    [undefined, 'start'],
    ['operations', 'operations'],
    ['nowhere', 'start'],
  ])('with values of the host is ready at once, at the step %s: %s', async (step, id) => {
    const initialData = { businessInfo: { legalName: 'Guess' } }
    const { now } = await start({ initialData, ...(step && { step }), waits: false })
    expect(now()).toMatchObject({ status: 'ready', step: { id } })
    expect(now().form.value('businessInfo.legalName')).toBe('Guess')
    expect(now().hasUnsaved).toBe(false)
  })
})

describe('the steps', () => {
  it('are all of a business, and it continues where something is left to do', async () => {
    const { now, stepIds } = await start()
    expect(stepIds()).toEqual(every)
    expect(now().step.id).toBe('operations')
  })

  it('are those that a platform needs which does its own checks', async () => {
    const { now, stepIds } = await start({ isRegulated: true })
    await waitFor(() => expect(now().isRegulated).toBe(true))
    expect(stepIds()).toEqual(['start', 'business', 'outcome'])
    expect(now().terms).toBeUndefined()
  })

  it('are those that Grid asks for, with the review, the result and the host’s own', async () => {
    const { now, stepIds } = await start({
      mode: 'resolve',
      steps: ['start', 'business', 'operations', { id: 'tour', title: 'A tour' }, 'review', 'outcome'],
      before({ sandbox, customerId }) {
        const error = { resourceId: customerId, type: 'INVALID_FIELD', field: 'businessInfo.legalName', reason: '' }
        sandbox.setVerification(customerId, { verificationStatus: 'RESOLVE_ERRORS', errors: [error] } as never)
      },
    })
    await waitFor(() => expect(stepIds()).toEqual(['business', 'tour', 'review', 'outcome']))
    expect(now().pathsOf('business')).toEqual(['businessInfo.legalName'])
    expect(now().issues).toMatchObject([{ step: 'business' }])
    expect(now().verification).toMatchObject({ verificationStatus: 'RESOLVE_ERRORS' })
    const onSteps = now()
      .form.rows()
      .map(({ path }) => path)
    expect(onSteps).toEqual(['businessInfo.legalName'])
  })

  it('have the fields that decide the others on the first, whichever that is', async () => {
    const { now } = await start()
    expect(now().pathsOf('start')).toEqual(expect.arrayContaining(['businessInfo.country', 'businessInfo.entityType']))
    expect(now().pathsOf('business')).not.toContain('businessInfo.country')
    expect(now().pathsOf('start')).not.toContain('businessInfo.legalName')
    const { now: later } = await start({ steps: ['review', 'business', 'operations'] })
    expect(later().pathsOf('business')).toEqual(
      expect.arrayContaining(['businessInfo.country', 'businessInfo.entityType', 'businessInfo.legalName']),
    )
    expect(later().pathsOf('operations')).not.toContain('businessInfo.country')
    expect(later().pathsOf('review')).toEqual([])
  })
})

describe('another step', () => {
  it('is chosen, gone back from, and reported', async () => {
    const onStepChange = vi.fn()
    const { now, goTo, initialProps, rerender } = await start({ onStepChange })
    expect(onStepChange.mock.calls).toEqual([[{ step: 'operations', from: undefined, reason: 'resume' }]])
    goTo('business')
    expect(onStepChange).toHaveBeenLastCalledWith({ step: 'business', from: 'operations', reason: 'choice' })
    act(() => now().back())
    expect(now().step.id).toBe('start')
    expect(onStepChange).toHaveBeenLastCalledWith({ step: 'start', from: 'business', reason: 'back' })
    act(() => now().back())
    expect(onStepChange).toHaveBeenCalledTimes(3)
    const changed = vi.fn()
    rerender({ ...initialProps, onStepChange: changed })
    goTo('review')
    expect(changed).toHaveBeenCalledOnce()
  })

  it('is the one that a correction came from, once', async () => {
    const { now, goTo } = await start()
    goTo('business', { returnTo: 'review' })
    await act(async () => void (await now().next()))
    expect(now().step.id).toBe('review')
    goTo('business')
    await act(async () => void (await now().next()))
    expect(now().step.id).toBe('operations')
  })

  it('is not the one that a correction came from, where the user went back', async () => {
    const { now, goTo } = await start()
    goTo('operations', { returnTo: 'review' })
    act(() => now().back())
    expect(now().step.id).toBe('business')
    await act(async () => void (await now().next()))
    expect(now().step.id).toBe('operations')
  })

  it('is in the browser’s history only where the host wants it', async () => {
    const push = vi.spyOn(window.history, 'pushState')
    const { goTo } = await start()
    goTo('business')
    expect(push).not.toHaveBeenCalled()
    const { goTo: goWithHistory } = await start({ history: true })
    goWithHistory('business')
    expect(push).toHaveBeenCalledOnce()
    push.mockRestore()
    window.history.replaceState(null, '')
  })
})

describe('the fields', () => {
  it('are not asked where the host hides them, and shown where it knows them', async () => {
    const { now } = await start({ hidden: [doingBusinessAs], readOnly: ['businessInfo.legalName'] })
    expect(now().pathsOf('business')).not.toContain(doingBusinessAs)
    expect(now().form.field('businessInfo.legalName').readOnly).toBe(true)
    expect(now().form.field('businessInfo.taxId').readOnly).toBe(false)
  })

  it('that are the platform’s are asked only where the host says so', async () => {
    const isAsked = ({ form }: ReadyBusinessKyb) => form.rows().some(({ path }) => path === 'umaAddress')
    const { now } = await start()
    expect(isAsked(now())).toBe(false)
    const { now: asked } = await start({ alsoAsked: ['umaAddress', 'somethingNew' as 'umaAddress'] })
    expect(isAsked(asked())).toBe(true)
    expect(
      asked()
        .form.rows()
        .find(({ path }) => path === 'umaAddress')?.field,
    ).toMatchObject({
      ...{ control: 'text', writtenBy: 'user' },
    })
  })

  it('are filled in with the user who is signed in, and nothing else is', async () => {
    const user = { signedInUser: { firstName: 'Robin', lastName: 'Okafor' } }
    const { now } = await start({ provider: user })
    const contact = 'businessInfo.primaryContactFirstName'
    await waitFor(() => expect(now().form.value(contact)).toBe('Robin'))
    expect(now().form.isInferred(contact)).toBe(true)
    expect(now().hasUnsaved).toBe(false)
    const { now: unknown } = await start()
    expect(unknown().form.value(contact) ?? '').toBe('')
  })

  it('are also those that a currency needs', async () => {
    const { now } = await start({ currencies: ['EUR'] })
    await waitFor(() => expect(now().currencies.map(({ currencyCode }) => currencyCode)).toEqual(['EUR']))
    expect(now().currencies[0]?.missing.length).toBeGreaterThan(0)
    const { now: without, all } = await start()
    await all()
    expect(without().currencies).toEqual([])
  })
})

describe('what was typed', () => {
  it('is unsaved until it is saved for later, and reported then', async () => {
    const onSaved = vi.fn()
    const { now, set, goTo, customerId } = await start({ onSaved })
    goTo('business')
    await set(doingBusinessAs, 'Harbor')
    expect(now()).toMatchObject({ hasUnsaved: true, isSaved: false, isRestored: false, activity: 'idle', attempt: 0 })
    await act(async () => expect(await now().saveForLater()).toBe(true))
    expect(now()).toMatchObject({ hasUnsaved: false, isSaved: true })
    expect(now().customer).toMatchObject({ businessInfo: { doingBusinessAs: 'Harbor' } })
    expect(onSaved.mock.calls).toEqual([[{ resource: 'customer', id: customerId, created: false }]])
    await set(doingBusinessAs, 'Pine')
    expect(now()).toMatchObject({ hasUnsaved: true, isSaved: false })
  })

  it('counts the attempts to continue with something missing', async () => {
    const { now } = await start({ steps: ['operations', 'review'] })
    await act(async () => expect(await now().next()).toBe(false))
    expect(now()).toMatchObject({ attempt: 1, step: { id: 'operations' } })
    await act(async () => expect(await now().next()).toBe(false))
    expect(now().attempt).toBe(2)
    expect(now().form.errors().length).toBeGreaterThan(0)
  })

  it('stays where saving fails, with the failure behind what could not be fetched', async () => {
    const onError = vi.fn<(error: GridKycError) => void>()
    const { now, set, goTo, environment, all } = await start({ onError })
    await all()
    goTo('business')
    await set(doingBusinessAs, 'Harbor')
    environment.sandbox.faults.next('updateCustomer', { kind: 'serverError', status: 503 })
    await act(async () => expect(await now().saveForLater()).toBe(false))
    expect(now().errors.map(({ kind }) => kind)).toEqual(['unavailable'])
    expect(onError.mock.calls.map(([{ kind }]) => kind)).toEqual(['unavailable'])
    expect(now()).toMatchObject({ hasUnsaved: true, isSaved: false })
  })

  it('is restored from the draft of an earlier visit', async () => {
    const kept = new Map<string, string>()
    const drafts = {
      read: (key: string) => kept.get(key),
      write: (key: string, draft: string) => void kept.set(key, draft),
      remove: (key: string) => void kept.delete(key),
    }
    const { set, unmount, customerId } = await start({ drafts, step: 'operations' })
    await set('businessInfo.businessType', 'WHOLESALE_TRADE')
    await waitFor(() => expect(kept.size).toBe(1))
    unmount()
    const [[, draft] = []] = [...kept]
    const { now, set: change } = await start({
      step: 'operations',
      drafts: { ...drafts, read: () => draft },
    })
    await waitFor(() => expect(now().isRestored).toBe(true))
    expect(now().form.value('businessInfo.businessType')).toBe('WHOLESALE_TRADE')
    await change('businessInfo.businessType', '')
    expect(now().isRestored).toBe(false)
    expect([...kept.keys()].every(key => !key.includes('WHOLESALE'))).toBe(true)
    expect(customerId).not.toBe('')
  })
})

describe('what is left besides', () => {
  it('is to accept the terms, until that was done in their version', async () => {
    const { now, environment } = await start()
    await waitFor(() => expect(now().terms?.version).toBe('V1'))
    expect(now().isRegulated).toBe(false)
    await act(async () => void (await now().submit({ termsVersion: 'V1' })))
    await waitFor(() => expect(now().terms).toBeUndefined())
    environment.sandbox.setTermsVersion('V2')
    act(() => now().refresh())
    await waitFor(() => expect(now().terms?.version).toBe('V2'))
  })

  it('is to verify the contact, where Grid wants it', async () => {
    const onContactNeeded = vi.fn()
    const { now, customerId } = await start({
      onContactNeeded,
      before: ({ sandbox, customerId: id }) => sandbox.setContactVerification(id, { email: 'PENDING' }),
    })
    expect(now().isContactNeeded).toBe(true)
    await act(async () => expect(await now().submit()).toBe(false))
    expect(onContactNeeded.mock.calls).toEqual([[customerId]])
    const { now: free } = await start()
    expect(free().isContactNeeded).toBe(false)
  })

  it('is to submit, which is reported', async () => {
    const onSubmitted = vi.fn()
    const { now } = await start({ onSubmitted })
    await act(async () => expect(await now().submit()).toBe(false))
    expect(onSubmitted).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ verificationStatus: 'RESOLVE_ERRORS' }),
    )
    expect(now().verification).toMatchObject({ verificationStatus: 'RESOLVE_ERRORS' })
    await waitFor(() => expect(now().issues.length).toBeGreaterThan(0))
  })
})
