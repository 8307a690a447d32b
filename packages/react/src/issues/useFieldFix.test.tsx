import {
  type Application,
  type BeneficialOwner,
  getBeneficialOwner,
  getCustomer,
  updateCustomer,
  type VerificationError,
} from '@grid-kyc/core'
import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addOwner, environment, startErrorList } from '../../../../test/errorListEnvironment.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { useStore } from '../store/useStore.js'
import { verificationIssues } from '../verification/verificationIssues.js'
import { useFieldFix } from './useFieldFix.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

const calls = { report: vi.fn(), markFixed: vi.fn(), onError: vi.fn() }
beforeEach(async () => {
  for (const call of Object.values(calls)) call.mockReset()
  await startErrorList()
})
afterEach(() => environment.close())

const customer = () => environment.sandbox.client.send(getCustomer, { customerId: environment.customerId })
const ownerOf = (beneficialOwnerId: string) =>
  environment.sandbox.client.send(getBeneficialOwner, { beneficialOwnerId })
const updates = (operation = 'updateCustomer') =>
  environment.sandbox.requests.filter(request => request.operation === operation).length

/** The fix of these fields, of the customer or of an owner. */
async function open(fields: readonly string[], owner?: BeneficialOwner) {
  const resourceId = owner?.id ?? environment.customerId
  const errors: VerificationError[] = fields.map(field => ({ resourceId, type: 'INVALID_FIELD', reason: '', field }))
  const application: Application = {
    ...{ customerType: 'BUSINESS', customer: await customer(), owners: owner ? [owner] : [], documents: [] },
    verification: {
      ...{ id: 'Verification:1', customerId: environment.customerId, verificationStatus: 'RESOLVE_ERRORS', errors },
      createdAt: '2026-03-01T09:00:00Z',
    },
  }
  const [first, ...others] = verificationIssues(application)
  if (!first) throw new Error('Nothing is wrong.')
  const list = {
    ...{ customerId: environment.customerId, application, report: calls.report, markFixed: calls.markFixed },
    callbacks: { onError: calls.onError },
  } as unknown as ReadyVerificationErrors
  const { result: hooks, rerender } = renderHook(
    given => ({ fix: useFieldFix(given, [first, ...others]), store: useStore() }),
    {
      initialProps: list,
      wrapper: ({ children }) => <SandboxApp environment={environment}>{children}</SandboxApp>,
    },
  )
  const result = {
    get current() {
      return hooks.current.fix
    },
  }
  return {
    /** The customer, wherever it is shown. */
    stored: () => hooks.current.store.customer(environment.customerId),
    issues: [first, ...others],
    now: () => result.current,
    /** The list without this owner. */
    removeOwner: () => rerender({ ...list, application: { ...application, owners: [] } }),
    type: (path: string, value: string) => act(async () => result.current.form.setValue(path, value)),
    async save() {
      let isSaved: boolean | undefined
      await act(async () => {
        isSaved = await result.current.save()
      })
      return isSaved
    },
  }
}

const tradeName = 'businessInfo.doingBusinessAs'

describe('the fields of the customer', () => {
  it('are saved by themselves, once however often it is pressed, and their issues are fixed', async () => {
    const { issues, now, type, stored } = await open([tradeName, 'businessInfo.legalName'])
    expect(now()).toMatchObject({ isSaving: false, attempt: 0, error: undefined, wallet: undefined })
    await type(tradeName, 'Harbor & Pine')
    let first: Promise<boolean> | undefined
    act(() => {
      first = now().save()
    })
    expect(now().isSaving).toBe(true)
    await act(async () => expect(await now().save()).toBe(false))
    await act(async () => expect(await first).toBe(true))
    expect(now()).toMatchObject({ isSaving: false, attempt: 0, error: undefined, wallet: undefined })
    expect(await customer()).toMatchObject({
      businessInfo: { doingBusinessAs: 'Harbor & Pine', legalName: 'Harbor & Pine Trading, Inc.', taxId: '83-4021577' },
    })
    expect(stored()).toMatchObject({ businessInfo: { doingBusinessAs: 'Harbor & Pine' } })
    expect(now().form.value(tradeName)).toBe('Harbor & Pine')
    expect(updates()).toBe(1)
    expect(calls.report).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'saved', resource: 'customer', id: environment.customerId, created: false },
    })
    expect(calls.markFixed).toHaveBeenCalledExactlyOnceWith(...issues)
  })

  it('are not sent while one is missing, and each attempt is counted', async () => {
    const { now, save } = await open([tradeName])
    expect(await save()).toBe(false)
    expect(await save()).toBe(false)
    expect(now()).toMatchObject({ attempt: 2, error: undefined, isSaving: false })
    expect(now().form.field(tradeName).error).toBe('Enter the trade name of the business')
    expect(updates()).toBe(0)
    expect(calls.markFixed).not.toHaveBeenCalled()
  })

  it('are fixed without a request when they are right as they are', async () => {
    const { issues, save } = await open(['businessInfo.legalName'])
    expect(await save()).toBe(true)
    expect(updates()).toBe(0)
    expect(calls.markFixed).toHaveBeenCalledExactlyOnceWith(...issues)
    expect(calls.report).not.toHaveBeenCalled()
  })

  it.each<[string, string[], boolean]>([
    ['at the field that it is about', [tradeName], false],
    ['as a whole where one is about no field of the form', [tradeName, 'businessInfo.taxId'], true],
    ['as a whole where it is about none', [], true],
  ])('show an error of Grid %s', async (_, fields, isWhole) => {
    const { now, type, save } = await open([tradeName])
    await type(tradeName, 'Harbor & Pine')
    const errors = fields.map(field => ({ field, constraint: { maxLength: 5 }, message: 'No.' }))
    environment.sandbox.faults.next('updateCustomer', {
      ...{ kind: 'error', status: 400, code: 'INVALID_INPUT', details: { errors } },
    })
    expect(await save()).toBe(false)
    expect(now().error?.kind).toBe(isWhole ? 'invalid' : undefined)
    expect(now().form.field(tradeName).error !== undefined).toBe(fields.includes(tradeName))
    expect(now().attempt).toBe(1)
    expect(calls.onError).toHaveBeenCalledTimes(1)
    expect(calls.markFixed).not.toHaveBeenCalled()
    // And it can be saved again.
    await type(tradeName, 'Pine')
    expect(await save()).toBe(true)
    expect(now().error).toBeUndefined()
  })
})

describe('the fields of an owner', () => {
  const path = 'personalInfo.lastName'

  it('are saved at the owner, and nothing is sent a second time', async () => {
    const id = await addOwner()
    const { issues, now, type, save } = await open([path], await ownerOf(id))
    await type(path, 'Quintero')
    expect(await save()).toBe(true)
    expect((await ownerOf(id)).personalInfo).toMatchObject({ lastName: 'Quintero', firstName: 'Amina' })
    expect(calls.report).toHaveBeenCalledExactlyOnceWith({
      ...{ type: 'saved', resource: 'beneficialOwner', id, created: false },
    })
    expect(calls.markFixed).toHaveBeenCalledExactlyOnceWith(...issues)
    expect(updates('updateBeneficialOwner')).toBe(1)
    expect(updates()).toBe(0)
    expect(now().wallet).toBeUndefined()
  })

  it('are fixed without a request when they are right as they are', async () => {
    const { save } = await open([path], await ownerOf(await addOwner()))
    expect(await save()).toBe(true)
    expect(updates('updateBeneficialOwner')).toBe(0)
    expect(calls.markFixed).toHaveBeenCalledTimes(1)
    expect(calls.report).not.toHaveBeenCalled()
  })

  it('are not sent to the customer when the owner is gone', async () => {
    const { now, type, save, removeOwner } = await open([path], await ownerOf(await addOwner()))
    removeOwner()
    await type(path, 'Quintero')
    expect(await save()).toBe(false)
    expect(now().attempt).toBe(1)
    expect(updates('updateBeneficialOwner') + updates()).toBe(0)
  })
})

describe('a contact that is a wallet’s login', () => {
  const next = { customerType: 'BUSINESS', email: 'new@example.com' } as const

  async function challenge() {
    const { customerId, sandbox } = environment
    await sandbox.client.send(updateCustomer, { customerId, body: { ...next, email: 'was@example.com' } })
    sandbox.tieWallet(customerId, ['email'])
    const fix = await open(['email'])
    await fix.type('email', 'new@example.com')
    expect(await fix.save()).toBe(false)
    const wallet = () => {
      const { wallet: awaited } = fix.now()
      if (!awaited) throw new Error('No wallet is awaited.')
      return awaited
    }
    const check = async () => {
      let isDone: boolean | undefined
      await act(async () => {
        isDone = await wallet().check()
      })
      return isDone
    }
    return { ...fix, wallet, check }
  }

  it('is fixed once the wallet has agreed, and not before', async () => {
    const { issues, now, wallet, check, stored } = await challenge()
    expect(wallet().contact).toBe('new@example.com')
    expect(now()).toMatchObject({ attempt: 1, error: undefined })
    expect(calls.report).not.toHaveBeenCalled()
    expect(await check()).toBe(false)
    expect(now().attempt).toBe(2)
    expect(calls.markFixed).not.toHaveBeenCalled()
    environment.sandbox.tieWallet(environment.customerId, [])
    await environment.sandbox.client.send(updateCustomer, { customerId: environment.customerId, body: next })
    expect(await check()).toBe(true)
    expect(stored()?.email).toBe('new@example.com')
    expect(now().attempt).toBe(2)
    expect(calls.markFixed).toHaveBeenCalledExactlyOnceWith(...issues)
  })

  it('stays as it was when the user keeps it', async () => {
    const { now, wallet } = await challenge()
    await act(async () => wallet().keep())
    expect(now().wallet).toBeUndefined()
    expect(now().form.value('email')).toBe('was@example.com')
  })

  it('needs no wallet any more when it is saved again without one', async () => {
    const { now, type, save } = await challenge()
    environment.sandbox.tieWallet(environment.customerId, [])
    await type('email', 'third@example.com')
    expect(await save()).toBe(true)
    expect(now().wallet).toBeUndefined()
    expect((await customer()).email).toBe('third@example.com')
  })
})
