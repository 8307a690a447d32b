import { getCustomer } from '@grid-kyc/core'
import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../../test/customers.js'
import { renderHookWithSandbox } from '../../../../../test/renderHookWithSandbox.js'
import type { TestEnvironment } from '../../../../../test/startInProcess.js'
import { type UseTermsConsentOptions, useTermsConsent } from './useTermsConsent.js'

async function start(options: UseTermsConsentOptions = {}, before?: (environment: TestEnvironment) => unknown) {
  const rendered = await renderHookWithSandbox(useTermsConsent, {
    ...{ customer: harborAndPine, initialProps: options },
    ...(before && { before }),
  })
  const { sandbox, customerId } = rendered.environment
  const now = () => rendered.result.current
  return {
    ...rendered,
    now,
    becomes: (status: string) => waitFor(() => expect(now().status).toBe(status)),
    asked: (operation: string) => sandbox.requests.filter(each => each.operation === operation).length,
    stored: async () => (await sandbox.client.send(getCustomer, { customerId })).endUserTermsConsent,
    accept: async (version: string) => {
      act(() => now().accept(version))
      await waitFor(() => expect(now().isSaving).toBe(false))
    },
  }
}
const invalid = { kind: 'error', status: 400, code: 'INVALID_INPUT' } as const

describe('the consent', () => {
  it('is needed, saved, and reported once Grid has recorded it', async () => {
    const onAccepted = vi.fn()
    const { now, becomes, stored, environment } = await start({ onAccepted })
    expect(now()).toMatchObject({ status: 'loading', version: undefined, customerType: undefined, isSaving: false })
    await becomes('needed')
    expect(now()).toMatchObject({ version: 'V1', customerType: 'BUSINESS', error: undefined })
    act(() => now().accept('V1'))
    expect(now()).toMatchObject({ isSaving: true, status: 'needed' })
    await becomes('accepted')
    await waitFor(() => expect(now().isSaving).toBe(false))
    expect(await stored()).toMatchObject({ termsVersion: 'V1', acceptanceMethod: 'CHECKBOX' })
    expect(onAccepted.mock.calls).toEqual([[{ customerId: environment.customerId, termsVersion: 'V1' }]])
  })

  it('is of the given customer', async () => {
    const { environment, becomes, accept, stored } = await start({ customerId: 'Customer:none' })
    await becomes('failed')
    await accept('V1')
    expect(await stored()).toBeUndefined()
    expect(environment.sandbox.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
  })

  it('is asked for in the version that is current by now', async () => {
    const onAccepted = vi.fn()
    const { now, becomes, accept, environment } = await start({ onAccepted })
    await becomes('needed')
    environment.sandbox.setTermsVersion('V2')
    await accept('V1')
    expect(now()).toMatchObject({ status: 'needed', error: { code: 'END_USER_TERMS_VERSION_NOT_FOUND' } })
    await waitFor(() => expect(now().version).toBe('V2'))
    expect(onAccepted).not.toHaveBeenCalled()
    await accept('V2')
    expect(now()).toMatchObject({ status: 'accepted', error: undefined })
  })

  it('is asked for again when it could not be saved', async () => {
    const { now, becomes, accept, asked, environment } = await start()
    await becomes('needed')
    const before = asked('getEndUserTerms')
    environment.sandbox.faults.next('updateCustomer', { kind: 'serverError', status: 503 })
    await accept('V1')
    expect(now()).toMatchObject({ status: 'needed', error: { kind: 'unavailable' } })
    expect(asked('getEndUserTerms')).toBe(before)
    act(() => now().refresh())
    expect(now().error).toBeUndefined()
    await waitFor(() => expect(asked('getEndUserTerms')).toBe(before + 1))
  })

  it('is not asked for, and nothing fetched, where it is not enabled', async () => {
    const { now, asked } = await start({ enabled: false })
    expect(now().status).toBe('unavailable')
    await new Promise(resolve => setTimeout(resolve, 50))
    // The proxy itself fetches the customer of the session.
    expect([asked('getEndUserTerms'), asked('getCustomer')]).toEqual([0, 1])
  })

  it('is not asked for where the platform has no terms', async () => {
    const { now, becomes } = await start({}, ({ sandbox }) =>
      sandbox.faults.next('getEndUserTerms', { kind: 'error', status: 404, code: 'REFERENCE_NOT_FOUND' }),
    )
    await becomes('unavailable')
    expect(now().error).toBeUndefined()
  })
})

describe('what could not be fetched', () => {
  it.each(['getEndUserTerms', 'getCustomer'] as const)(
    'is a failure until it is fetched again: %s',
    async operation => {
      const { now, becomes } = await start({}, ({ sandbox }) => {
        sandbox.faults.next(operation, invalid)
        // The proxy itself fetches the customer of the session before.
        if (operation === 'getCustomer') sandbox.faults.next(operation, invalid)
      })
      await becomes('failed')
      expect(now().error?.kind).toBe('invalid')
      act(() => now().refresh())
      await becomes('needed')
      expect(now().error).toBeUndefined()
    },
  )

  it('is the customer where the session has none, and asks again who is signed in', async () => {
    const { now, becomes, environment } = await start({}, ({ signInAs }) => signInAs([] as never))
    await becomes('failed')
    expect(now().error?.code).toBe('NO_CUSTOMER')
    environment.signInAs(environment.customerId)
    act(() => now().refresh())
    await becomes('needed')
  })
})
