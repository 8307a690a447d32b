import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it, onTestFinished, vi } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess } from '../../../../test/startInProcess.js'
import { useSession } from '../store/useSession.js'
import { useNewCustomer } from './useNewCustomer.js'

async function start() {
  let session: string[] = []
  const environment = await startInProcess(adaMiller, {
    proxy: {
      customerFor: () => session,
      create: {
        platformCustomerId: () => 'account-7',
        onCreated(_request, { id = '' }) {
          session = [id]
        },
      },
    },
  })
  onTestFinished(() => environment.close())
  const onEvent = vi.fn()
  const hook = renderHook(() => ({ ...useNewCustomer(), session: useSession(true).data }), {
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} onEvent={onEvent}>
        {children}
      </SandboxApp>
    ),
  })
  await waitFor(() => expect(hook.result.current.session).toMatchObject({ mayCreate: true }))
  return { environment, onEvent, now: () => hook.result.current }
}

it('creates the customer of the session, who is there at once', async () => {
  const { onEvent, now } = await start()
  expect(now()).toMatchObject({ isCreating: false, error: undefined })
  let created: Promise<boolean> | undefined
  act(() => {
    created = now().create('INDIVIDUAL', { region: 'US' })
  })
  expect(now().isCreating).toBe(true)
  expect(await act(() => created)).toBe(true)
  expect(now()).toMatchObject({ isCreating: false, error: undefined })
  expect(now().session).toMatchObject({ customerType: 'INDIVIDUAL', mayCreate: false })
  const id = now().session?.customerId
  expect(id).toMatch(/^Customer:/)
  expect(onEvent).toHaveBeenCalledWith({ type: 'saved', resource: 'customer', id, created: true })
})

it('says why it could not, and may be tried again', async () => {
  const { environment, now } = await start()
  environment.sandbox.faults.next('createCustomer', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
  expect(await act(() => now().create('INDIVIDUAL'))).toBe(false)
  expect(now()).toMatchObject({ isCreating: false, error: { status: 400 } })
  expect(await act(() => now().create('INDIVIDUAL'))).toBe(true)
  expect(now().error).toBeUndefined()
})
