import { dehydrate, hydrate, QueryClient } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { type UseOnboardingGateOptions, useOnboardingGate } from './useOnboardingGate.js'

let environment: TestEnvironment
/** The fetch between the browser and the proxy; a test may replace it. */
let travel: (request: Request) => Promise<Response>
beforeEach(async () => {
  environment = await startInProcess(adaMiller)
  environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
  travel = request => environment.fetch(request)
})
afterEach(() => environment.close())

/** A gate of which Grid is asked by nothing but its own age. */
function open(initialProps: UseOnboardingGateOptions = {}, provider: Partial<GridKycProviderProps> = {}) {
  const { result, rerender, unmount } = renderHook(options => useOnboardingGate(options), {
    initialProps,
    wrapper: ({ children }) => (
      <SandboxApp
        environment={environment}
        fetch={request => travel(request)}
        polling={{ settledMs: 600_000 }}
        {...provider}
      >
        {children}
      </SandboxApp>
    ),
  })
  const opens = () => waitFor(() => expect(result.current.isOpen).toBe(true))
  return { now: () => result.current, opens, rerender, unmount }
}
const fetches = () => environment.sandbox.requests.filter(({ operation }) => operation === 'getCustomer').length
const pause = (milliseconds = 60) => act(() => new Promise(resolve => setTimeout(resolve, milliseconds)))
const never = () => new Promise<Response>(() => undefined)

it('opens once Grid has answered that the customer is approved, and asks once', async () => {
  const onStatusChange = vi.fn()
  const { now, opens } = open({ onStatusChange })
  expect(now()).toMatchObject({ isOpen: false, isNew: false, verification: { status: 'loading' } })
  await opens()
  expect(now()).toMatchObject({ isNew: false, verification: { status: 'ready', state: 'approved' } })
  expect(onStatusChange).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ state: 'approved' }))
  const before = fetches()
  await pause()
  expect(fetches()).toBe(before)
})

it.each(['UNVERIFIED', 'PENDING', 'REJECTED', 'HOLD', 'SOMETHING_NEW'])('stays closed in %s', async status => {
  environment.sandbox.setCustomerStatus(environment.customerId, status)
  const { now } = open()
  await waitFor(() => expect(now().verification.status).toBe('ready'))
  await pause()
  expect(now().isOpen).toBe(false)
})

it('is new where the session may create a customer', async () => {
  await environment.close()
  environment = await startInProcess(adaMiller, {
    proxy: { customerFor: () => [], create: { platformCustomerId: () => 'account-7', onCreated: () => undefined } },
  })
  const { now } = open()
  await waitFor(() => expect(now().isNew).toBe(true))
  expect(now().isOpen).toBe(false)
})

it('closes when fetching again fails, and opens with the next that does not', async () => {
  const { now, opens } = open()
  await opens()
  environment.sandbox.faults.next('getCustomer', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
  await act(async () => now().verification.refresh())
  await waitFor(() => expect(now().isOpen).toBe(false))
  expect(now().verification).toMatchObject({ status: 'ready', state: 'approved', errors: [{ kind: 'invalid' }] })
  await act(async () => now().verification.refresh())
  await opens()
})

describe('an approval from a cache', () => {
  it('is fetched again before it opens', async () => {
    const queryClient = new QueryClient()
    const first = open({}, { queryClient })
    await first.opens()
    // What a host stores, and puts back when the page is loaded again.
    const stored = dehydrate(queryClient)
    first.unmount()
    hydrate(queryClient, stored)
    let answer = () => {}
    const answered = new Promise<void>(resolve => {
      answer = resolve
    })
    travel = async request => {
      await answered
      return environment.fetch(request)
    }
    const { now, opens } = open({}, { queryClient })
    await waitFor(() => expect(now().verification).toMatchObject({ status: 'ready', state: 'approved' }))
    await pause()
    expect(now().isOpen).toBe(false)
    answer()
    await opens()
  })

  it('of another customer opens nothing until it was fetched for this gate', async () => {
    const other = await environment.create(adaMiller)
    environment.sandbox.setCustomerStatus(other, 'APPROVED')
    const { now, opens, rerender } = open({ customerId: environment.customerId })
    await opens()
    environment.signInAs(other)
    travel = never
    rerender({ customerId: other })
    expect(now().isOpen).toBe(false)
    await pause()
    expect(now().isOpen).toBe(false)
  })
})

describe('the age of an approval', () => {
  it('never reaches the limit while Grid can be asked', async () => {
    const { now, opens } = open({ maxAgeMs: 200 })
    await opens()
    const before = fetches()
    const seen: boolean[] = []
    for (let count = 0; count < 5; count++) {
      await pause(100)
      seen.push(now().isOpen)
    }
    expect(seen).not.toContain(false)
    expect(fetches() - before).toBeGreaterThanOrEqual(3)
    // Half of the age each time, and not all the time.
    expect(fetches() - before).toBeLessThanOrEqual(6)
  })

  it('closes the gate at the limit when nothing is answered any more', async () => {
    const { now, opens } = open({ maxAgeMs: 400 })
    await opens()
    travel = never
    await pause(150)
    expect(now().isOpen).toBe(true)
    await pause(350)
    expect(now().isOpen).toBe(false)
  })

  it('is three minutes where the host says nothing', async () => {
    const { now, opens, rerender } = open()
    await opens()
    travel = never
    const fetchedAt = Date.now()
    const clock = vi.spyOn(Date, 'now')
    try {
      clock.mockReturnValue(fetchedAt + 170_000)
      rerender({})
      expect(now().isOpen).toBe(true)
      clock.mockReturnValue(fetchedAt + 180_000)
      rerender({})
      expect(now().isOpen).toBe(false)
    } finally {
      clock.mockRestore()
    }
  })
})
