import { focusManager } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { type UseVerificationStatusOptions, useVerificationStatus } from './useVerificationStatus.js'

let environment: TestEnvironment

beforeEach(async () => {
  environment = await startInProcess({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' })
  environment.sandbox.setCustomerStatus(environment.customerId, 'PENDING')
})
afterEach(() => environment.close())

const wrapper = ({ children }: { children: ReactNode }) => (
  <SandboxApp environment={environment} polling={{ fromMs: 20 }}>
    {children}
  </SandboxApp>
)

const read = async () => {
  const { result } = renderHook(() => useVerificationStatus(), { wrapper })
  await waitFor(() => expect(result.current.status).toBe('ready'), { timeout: 10_000 })
  return result
}

it('[F5] does not say that a pending customer is in review when the verification could not be fetched, and says it once it was', async () => {
  const { sandbox, customerId } = environment
  sandbox.setVerification(customerId, { verificationStatus: 'IN_PROGRESS', errors: [] })
  sandbox.setCustomerStatus(customerId, 'PENDING')
  const failing = { kind: 'error', status: 400, code: 'INVALID_INPUT' } as const
  sandbox.faults.next('listVerifications', failing, Number.POSITIVE_INFINITY)
  const result = await read()
  expect(result.current).toMatchObject({ state: 'unknown', raw: 'PENDING', mayBeSubmitted: false })
  sandbox.faults.clear()
  await waitFor(() => expect(result.current).toMatchObject({ state: 'in_review' }))
})

it('[F5] takes a Grid without verifications for one that has none of this customer', async () => {
  const missing = { kind: 'error', status: 404, code: 'NOT_FOUND' } as const
  environment.sandbox.faults.next('listVerifications', missing, Number.POSITIVE_INFINITY)
  const result = await read()
  expect(result.current).toMatchObject({ state: 'start', raw: 'PENDING', mayBeSubmitted: true })
})

const setStatus = (status: string) => environment.sandbox.setCustomerStatus(environment.customerId, status)
const verify = (verificationStatus: string) =>
  environment.sandbox.setVerification(environment.customerId, { verificationStatus, errors: [] })
const fetches = () => environment.sandbox.requests.filter(({ operation }) => operation === 'getCustomer').length
const pause = (milliseconds = 60) => act(() => new Promise(resolve => setTimeout(resolve, milliseconds)))

function open(initialProps: UseVerificationStatusOptions = {}, provider: Partial<GridKycProviderProps> = {}) {
  const { result, rerender } = renderHook(options => useVerificationStatus(options), {
    initialProps,
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} polling={{ settledMs: 600_000 }} {...provider}>
        {children}
      </SandboxApp>
    ),
  })
  return {
    now: () => result.current,
    rerender,
    refresh: () => act(async () => result.current.refresh()),
    comesTo: (state: object) => waitFor(() => expect(result.current).toMatchObject(state)),
  }
}

describe('the status', () => {
  it('is loading, and then what Grid says', async () => {
    setStatus('APPROVED')
    const { now, comesTo } = open()
    expect(now()).toMatchObject({ status: 'loading', errors: [] })
    await comesTo({ status: 'ready' })
    expect(now()).toMatchObject({
      ...{ customerId: environment.customerId, customerType: 'INDIVIDUAL', state: 'approved', raw: 'APPROVED' },
      ...{ isManualReview: false, mayBeSubmitted: false, errors: [] },
    })
  })

  it.each([
    ['PENDING', 'PENDING_MANUAL_REVIEW', true],
    ['PENDING', 'IN_PROGRESS', false],
    ['PENDING', 'RESOLVE_ERRORS', false],
    ['HOLD', 'PENDING_MANUAL_REVIEW', false],
  ])(
    'of a customer in %s whose verification is in %s is a review by a person: %s',
    async (status, newest, isManual) => {
      verify(newest)
      setStatus(status)
      const { now, comesTo } = open()
      await comesTo({ status: 'ready' })
      expect(now()).toMatchObject({ isManualReview: isManual })
    },
  )

  it('is reported when it is known, and when it changes, and not more often', async () => {
    const onStatusChange = vi.fn()
    const onEvent = vi.fn()
    const { comesTo, refresh, rerender } = open({ onStatusChange }, { onEvent })
    await comesTo({ status: 'ready' })
    const { customerId } = environment
    expect(onStatusChange).toHaveBeenCalledExactlyOnceWith({ customerId, state: 'start', raw: 'PENDING' })
    await refresh()
    const later = vi.fn()
    rerender({ onStatusChange: later })
    setStatus('APPROVED')
    await refresh()
    await comesTo({ state: 'approved' })
    expect(onStatusChange).toHaveBeenCalledTimes(1)
    expect(later).toHaveBeenCalledExactlyOnceWith({ customerId, state: 'approved', raw: 'APPROVED' })
    const changes = onEvent.mock.calls.flat().filter(({ type }) => type === 'statusChange')
    expect(changes.map(({ state }) => state)).toEqual(['start', 'approved'])
  })

  it('stays with the error when it cannot be fetched again, and goes when the session has ended', async () => {
    const { now, comesTo, refresh } = open()
    await comesTo({ status: 'ready' })
    environment.sandbox.faults.next('getCustomer', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    await refresh()
    await comesTo({ status: 'ready', errors: [{ kind: 'invalid' }] })
    environment.signInAs(null)
    await refresh()
    await comesTo({ status: 'failed', errors: [{ kind: 'unauthorized' }] })
    environment.signInAs(environment.customerId)
    await refresh()
    await comesTo({ status: 'ready', errors: [] })
    expect(now()).toMatchObject({ state: 'start' })
  })

  it('has failed while nothing is known, and is fetched when the session is back', async () => {
    environment.signInAs(null)
    const { comesTo, refresh } = open()
    await comesTo({ status: 'failed', errors: [{ kind: 'unauthorized' }] })
    environment.signInAs(environment.customerId)
    await refresh()
    await comesTo({ status: 'ready', errors: [] })
  })
})

describe('asking Grid again', () => {
  const often = { polling: { fromMs: 15, upToMs: 15, settledMs: 600_000 } }
  const asksAgain = async () => {
    const before = fetches()
    await waitFor(() => expect(fetches()).toBeGreaterThan(before + 2))
  }
  const restsAfter = async () => {
    await pause()
    const before = fetches()
    await pause()
    expect(fetches()).toBe(before)
  }

  it.each<[string, () => unknown, UseVerificationStatusOptions, boolean]>([
    ['while Grid looks at it', () => verify('IN_PROGRESS'), {}, true],
    ['while it may have been submitted', () => undefined, {}, true],
    ['while something is to be done', () => verify('RESOLVE_ERRORS'), {}, false],
    [
      'while something is to be done, and a decision is expected',
      () => verify('RESOLVE_ERRORS'),
      { expecting: true },
      true,
    ],
    ['before it was submitted', () => setStatus('UNVERIFIED'), {}, false],
    ['once it is approved', () => setStatus('APPROVED'), {}, false],
  ])('is done often or not: %s', async (_, happens, options, isOften) => {
    happens()
    const { comesTo } = open(options, often)
    await comesTo({ status: 'ready' })
    await (isOften ? asksAgain() : restsAfter())
  })

  it.each<[string, (refresh: () => Promise<void>) => unknown]>([
    ['is asked to', refresh => refresh()],
    ['comes back to the page', () => act(async () => focusManager.setFocused(true))],
  ])('ends after a while without news, and begins again when the user %s', async (_, happens) => {
    onTestFinished(() => focusManager.setFocused(undefined))
    verify('IN_PROGRESS')
    const polling = { fromMs: 15, upToMs: 15, settledMs: 15, deadlineMs: 100 }
    const { comesTo, refresh } = open({}, { polling })
    await comesTo({ state: 'in_review' })
    await pause(150)
    await restsAfter()
    await happens(refresh)
    await asksAgain()
  })
})
