import { act, waitFor } from '@testing-library/react'
import { describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { renderHookWithSandbox } from '../../../../test/renderHookWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import * as queryKeys from './queryKeys.js'
import { useCustomerStatus, useStatusUpdatedAt } from './useCustomerStatus.js'

interface Props {
  customerId?: string | undefined
  delay?: () => number | false
}

/** The status of a business whose session it is. The session itself is not fetched. */
async function start(before: (environment: TestEnvironment) => unknown = () => undefined, { delay }: Props = {}) {
  const props: Props = {}
  let earlier = 0
  const rendered = await renderHookWithSandbox(
    ({ customerId, delay: next = () => false }: Props) => ({
      query: useCustomerStatus(customerId, next),
      updatedAt: useStatusUpdatedAt(customerId),
      grid: useGridKycContext(),
    }),
    {
      ...{ customer: harborAndPine, initialProps: props },
      async before(environment) {
        Object.assign(props, { customerId: environment.customerId, ...(delay && { delay }) })
        await before(environment)
        earlier = environment.sandbox.requests.length
      },
    },
  )
  const { sandbox, customerId } = rendered.environment
  return {
    ...rendered,
    customerId,
    now: () => rendered.result.current.query,
    status: async () => {
      await waitFor(() => expect(rendered.result.current.query.isFetching).toBe(false))
      return rendered.result.current.query.data
    },
    asked: (operation: string) => sandbox.requests.slice(earlier).filter(each => each.operation === operation).length,
  }
}
const verified =
  (verificationStatus: string) =>
  ({ sandbox, customerId }: TestEnvironment) => {
    sandbox.setCustomerStatus(customerId, 'PENDING')
    const createdAt = '2026-03-01T00:00:00Z'
    sandbox.setVerification(customerId, { verificationStatus, errors: [], createdAt } as never)
  }
const pending = ({ sandbox, customerId }: TestEnvironment) => sandbox.setCustomerStatus(customerId, 'PENDING')

describe('the status', () => {
  it('is that of the newest verification', async () => {
    const { status } = await start(verified('RESOLVE_ERRORS'))
    expect(await status()).toMatchObject({
      ...{ state: 'action_needed', raw: 'PENDING', submittedAt: '2026-03-01T00:00:00Z' },
      newest: { verificationStatus: 'RESOLVE_ERRORS' },
    })
  })

  it('is decided by the customer alone, without a look at the verifications', async () => {
    const { status, asked } = await start(({ sandbox, customerId }) =>
      sandbox.setCustomerStatus(customerId, 'APPROVED'),
    )
    expect(await status()).toMatchObject({ state: 'approved', newest: 'not_fetched' })
    expect(asked('listVerifications')).toBe(0)
  })

  it('keeps when it was submitted once Grid has decided', async () => {
    const { status, environment, customerId, now } = await start(verified('IN_PROGRESS'))
    await status()
    environment.sandbox.setCustomerStatus(customerId, 'REJECTED')
    await act(async () => void (await now().refetch()))
    expect(now().data).toMatchObject({ state: 'rejected', submittedAt: '2026-03-01T00:00:00Z' })
  })

  it.each([
    [404, 'REFERENCE_NOT_FOUND', null],
    [400, 'INVALID_INPUT', 'not_fetched'],
  ])('has no verification where their list answers %i %s: %s', async (code, name, newest) => {
    const { status, now } = await start(environment => {
      pending(environment)
      environment.sandbox.faults.next('listVerifications', { kind: 'error', status: code, code: name })
    })
    expect(await status()).toMatchObject({ newest, raw: 'PENDING' })
    expect(now().error).toBeNull()
  })

  it('is not fetched without a customer', async () => {
    const { rerender, now } = await start()
    rerender({ customerId: undefined })
    expect(now()).toMatchObject({ fetchStatus: 'idle', data: undefined })
  })
})

describe('it is fetched again', () => {
  it('after the delay', async () => {
    const delay = vi.fn(() => 10)
    const { asked } = await start(pending, { delay })
    await waitFor(() => expect(asked('getCustomer')).toBeGreaterThan(3))
    expect(delay).toHaveBeenLastCalledWith(expect.objectContaining({ raw: 'PENDING' }))
  })

  it('no more once the session has ended', async () => {
    const { asked, now, environment } = await start(pending, { delay: () => 10 })
    await waitFor(() => expect(now().data).toBeDefined())
    environment.signInAs(null)
    await waitFor(() => expect(now().error?.kind).toBe('unauthorized'))
    const before = asked('getCustomer')
    await new Promise(resolve => setTimeout(resolve, 80))
    expect(asked('getCustomer')).toBe(before)
  })

  it('not without a delay', async () => {
    const { asked, status } = await start(pending)
    await status()
    const before = asked('getCustomer')
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(asked('getCustomer')).toBe(before)
  })
})

it('is known when Grid last answered', async () => {
  const begun = Date.now()
  const { result, status, customerId, rerender } = await start(pending)
  expect(result.current.updatedAt).toBe(0)
  await status()
  await waitFor(() => expect(result.current.updatedAt).toBeGreaterThanOrEqual(begun))
  const { queryClient, shown } = result.current.grid
  act(
    () =>
      void queryClient.setQueryData(queryKeys.customer(shown.proxyUrl, customerId, 'status'), {} as never, {
        updatedAt: 7,
      }),
  )
  await waitFor(() => expect(result.current.updatedAt).toBe(7))
  rerender({ customerId: 'Customer:none' })
  expect(result.current.updatedAt).toBe(0)
})
