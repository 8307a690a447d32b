import { type CustomerUpdate, getCustomer, updateCustomer } from '@grid-kyc/core'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { adaMiller, lenaBrandt } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { isContactPending } from './isContactPending.js'
import { type Channel, isContact } from './useContactChannel.js'
import { type UseContactVerificationOptions, useContactVerification } from './useContactVerification.js'

let environment: TestEnvironment
/** The fetch between the browser and the proxy; a test may replace it. */
let travel: (request: Request) => Promise<Response>
const calls = { onVerified: vi.fn(), onError: vi.fn(), onEvent: vi.fn() }
beforeEach(async () => {
  for (const call of Object.values(calls)) call.mockReset()
  environment = await startInProcess(lenaBrandt)
  travel = request => environment.fetch(request)
})
afterEach(() => environment.close())

async function open(initialProps: UseContactVerificationOptions = {}) {
  const { result, rerender, unmount } = renderHook(
    options => useContactVerification({ onVerified: calls.onVerified, onError: calls.onError, ...options }),
    {
      initialProps,
      wrapper: ({ children }) => (
        <SandboxApp environment={environment} fetch={request => travel(request)} onEvent={calls.onEvent}>
          {children}
        </SandboxApp>
      ),
    },
  )
  const ready = () => {
    const contacts = result.current
    if (contacts.status !== 'ready') throw new Error(contacts.status)
    return contacts
  }
  const at = (channel: Channel) => {
    const found = ready().channels.find(each => each.channel === channel)
    if (!found) throw new Error(channel)
    return found
  }
  await waitFor(() => expect(result.current.status).not.toBe('loading'))
  return {
    ...{ now: () => result.current, ready, at, rerender, unmount },
    /** What an action resolves with. */
    async act(work: () => Promise<unknown>): Promise<unknown> {
      let outcome: unknown
      await act(async () => {
        outcome = await work()
      })
      return outcome
    },
  }
}

const sent = (operation: string) =>
  environment.sandbox.requests.filter(request => request.operation === operation).length
const verified = (channels: Parameters<TestEnvironment['sandbox']['setContactVerification']>[1]) =>
  environment.sandbox.setContactVerification(environment.customerId, channels)
const conflict = { kind: 'error', status: 409, code: 'CONFLICT' } as const

describe('the contacts', () => {
  it('are those that Grid wants verified, email first', async () => {
    const { ready, at } = await open()
    expect(ready()).toMatchObject({ customerId: environment.customerId, isVerified: false, errors: [] })
    expect(ready().channels.map(({ channel }) => channel)).toEqual(['email', 'phone'])
    expect(at('email')).toMatchObject({
      ...{ contact: lenaBrandt.email, isVerified: false, activity: 'idle', isSent: false, isCodeWrong: false },
      ...{ error: undefined, sendAgainAt: 0, awaited: undefined },
    })
    expect(at('phone').contact).toBe(lenaBrandt.phoneNumber)
    expect(calls.onVerified).not.toHaveBeenCalled()
  })

  it('are none where Grid wants none, which is no news', async () => {
    verified(undefined)
    const { ready } = await open()
    expect(ready()).toMatchObject({ channels: [], isVerified: true })
    verified({ phone: 'PENDING' })
    await act(() => ready().refresh())
    await waitFor(() => expect(ready().channels.map(({ channel }) => channel)).toEqual(['phone']))
    expect(calls.onVerified).not.toHaveBeenCalled()
  })

  it('have failed to load when the session has ended, and load when it is back', async () => {
    environment.signInAs(null)
    const { now, ready, act: run } = await open()
    expect(now()).toMatchObject({ status: 'failed', errors: [{ kind: 'unauthorized' }] })
    environment.signInAs(environment.customerId)
    await run(() => now().refresh())
    await waitFor(() => expect(ready().errors).toEqual([]))
  })

  it('stay when they cannot be fetched again', async () => {
    const { ready, act: run } = await open()
    environment.sandbox.faults.next('getCustomer', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    await run(() => ready().refresh())
    await waitFor(() => expect(ready().errors).toMatchObject([{ kind: 'invalid' }]))
    expect(ready().channels).toHaveLength(2)
  })
})

describe('sending a code', () => {
  it('sends one, and says when the next may be sent', async () => {
    const { at, act: run } = await open()
    const before = Date.now()
    let outcome: Promise<boolean> | undefined
    act(() => {
      outcome = at('email').send()
    })
    expect(at('email').activity).toBe('sending')
    expect(at('phone').activity).toBe('idle')
    expect(await run(async () => outcome)).toBe(true)
    expect(at('email')).toMatchObject({ activity: 'idle', isSent: true, error: undefined })
    expect(at('email').sendAgainAt).toBeGreaterThanOrEqual(before + 30_000)
    expect(at('email').sendAgainAt).toBeLessThanOrEqual(Date.now() + 30_000)
    expect(at('phone')).toMatchObject({ isSent: false, sendAgainAt: 0 })
    expect([sent('sendEmailVerification'), sent('sendPhoneVerification')]).toEqual([1, 0])
  })

  it.each([
    ['as long as Grid says', { 'retry-after': '90' }, 90_000],
    ['a minute where Grid does not say how long', {}, 60_000],
  ])('waits %s after too many', async (_, headers, waitMs) => {
    const { at, act: run } = await open()
    environment.sandbox.faults.next(
      'sendPhoneVerification',
      { kind: 'response', status: 429, headers, body: { code: 'RATE_LIMITED', message: 'Too many.' } },
      Number.POSITIVE_INFINITY,
    )
    const before = Date.now()
    expect(await run(() => at('phone').send())).toBe(false)
    expect(at('phone')).toMatchObject({ isSent: false, error: { kind: 'rate_limited' }, activity: 'idle' })
    expect(at('phone').sendAgainAt).toBeGreaterThanOrEqual(before + waitMs)
    expect(at('phone').sendAgainAt).toBeLessThanOrEqual(Date.now() + waitMs)
    expect(calls.onError).toHaveBeenCalledExactlyOnceWith(at('phone').error)
  })

  it('has failed when Grid refuses it, and may be tried at once', async () => {
    const { at, act: run } = await open()
    environment.sandbox.faults.next('sendEmailVerification', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    expect(await run(() => at('email').send())).toBe(false)
    expect(at('email')).toMatchObject({ isSent: false, sendAgainAt: 0, error: { kind: 'invalid' } })
    expect(at('phone').error).toBeUndefined()
    expect(await run(() => at('email').send())).toBe(true)
    expect(at('email').error).toBeUndefined()
  })
})

describe('a contact that was verified elsewhere meanwhile', () => {
  it.each<['send' | 'confirm']>([['send'], ['confirm']])('counts as verified when it is tried here: %s', async how => {
    const { at, ready, act: run } = await open()
    verified({ email: 'VERIFIED', phone: 'PENDING' })
    expect(await run(() => (how === 'send' ? at('email').send() : at('email').confirm('123456')))).toBe(true)
    expect(at('email')).toMatchObject({ isVerified: true, error: undefined, isSent: false, isCodeWrong: false })
    expect(ready().isVerified).toBe(false)
  })

  it('does not when Grid does not say so, or cannot be asked', async () => {
    const { at, act: run } = await open()
    environment.sandbox.faults.next('sendEmailVerification', conflict)
    expect(await run(() => at('email').send())).toBe(false)
    expect(at('email')).toMatchObject({ isVerified: false, error: { kind: 'conflict' } })
    environment.sandbox.faults.next('sendEmailVerification', conflict)
    travel = async request => {
      const response = await environment.fetch(request)
      return request.method === 'GET' ? new Response('<html>', response) : response
    }
    expect(await run(() => at('email').send())).toBe(false)
    expect(at('email')).toMatchObject({ isVerified: false, error: { kind: 'conflict' } })
  })
})

describe('confirming', () => {
  it('takes the right code, after a wrong one', async () => {
    const { at, ready, act: run } = await open()
    await run(() => at('email').send())
    expect(await run(() => at('email').confirm('000000'))).toBe(false)
    expect(at('email')).toMatchObject({ isCodeWrong: true, isSent: true, isVerified: false, error: undefined })
    expect(calls.onError).not.toHaveBeenCalled()
    let outcome: Promise<boolean> | undefined
    act(() => {
      outcome = at('email').confirm('123456')
    })
    expect(at('email')).toMatchObject({ activity: 'confirming', isCodeWrong: false })
    expect(await run(async () => outcome)).toBe(true)
    expect(at('email')).toMatchObject({ isVerified: true, isCodeWrong: false, activity: 'idle' })
    expect(at('phone').isVerified).toBe(false)
    expect(ready().isVerified).toBe(false)
    expect(calls.onVerified).not.toHaveBeenCalled()
  })

  it('forgets that a code was wrong when the next one is sent', async () => {
    const { at, act: run } = await open()
    await run(() => at('phone').confirm('000000'))
    expect(at('phone').isCodeWrong).toBe(true)
    await run(() => at('phone').send())
    expect(at('phone')).toMatchObject({ isCodeWrong: false, isSent: true })
  })

  it('has failed when Grid cannot say whether the code is right', async () => {
    const { at, act: run } = await open()
    environment.sandbox.faults.next('confirmEmailVerification', { kind: 'error', status: 424, code: 'ANY' })
    expect(await run(() => at('email').confirm('123456'))).toBe(false)
    expect(at('email')).toMatchObject({ isCodeWrong: false, isVerified: false })
    expect(at('email').error).toBeDefined()
  })

  it('is reported once when nothing is left to verify', async () => {
    const { at, ready, act: run } = await open()
    await run(() => at('email').confirm('123456'))
    await run(() => at('phone').confirm('123456'))
    expect(ready().isVerified).toBe(true)
    await run(() => ready().refresh())
    expect(calls.onVerified).toHaveBeenCalledExactlyOnceWith(environment.customerId)
  })

  it('is reported although the component is gone by then', async () => {
    verified({ email: 'PENDING' })
    const { at, unmount } = await open()
    const outcome = at('email').confirm('123456')
    let isGone = false
    const { fetch } = environment
    travel = async request => {
      const response = await fetch(request)
      if (!isGone) unmount()
      isGone = true
      return response
    }
    await act(async () => void (await outcome))
    expect(calls.onVerified).toHaveBeenCalledTimes(1)
  })

  it('is reported when it was done in another tab', async () => {
    const { ready, act: run } = await open()
    verified({ email: 'VERIFIED', phone: 'VERIFIED' })
    await run(() => ready().refresh())
    await waitFor(() => expect(ready().isVerified).toBe(true))
    expect(calls.onVerified).toHaveBeenCalledExactlyOnceWith(environment.customerId)
  })
})

describe('changing a contact', () => {
  it('takes another one, which is verified anew', async () => {
    const { at, act: run } = await open()
    await run(() => at('email').send())
    let outcome: Promise<boolean> | undefined
    act(() => {
      outcome = at('email').change('lena@example.com')
    })
    expect(at('email').activity).toBe('changing')
    expect(await run(async () => outcome)).toBe(true)
    expect(at('email')).toMatchObject({
      ...{ contact: 'lena@example.com', isSent: false, sendAgainAt: 0, awaited: undefined, activity: 'idle' },
    })
    expect(at('phone').contact).toBe(lenaBrandt.phoneNumber)
    expect(sent('updateCustomer')).toBe(1)
    expect(calls.onEvent).toHaveBeenCalledWith({
      ...{ type: 'saved', resource: 'customer', id: environment.customerId, created: false },
    })
  })

  it('takes a phone number by Grid’s name of it', async () => {
    const { at, act: run } = await open()
    await run(() => at('phone').confirm('000000'))
    expect(await run(() => at('phone').change('+4915187654321'))).toBe(true)
    expect(at('phone')).toMatchObject({ contact: '+4915187654321', isCodeWrong: false })
    expect(at('email').contact).toBe(lenaBrandt.email)
  })

  describe('that is a wallet’s login', () => {
    const next = 'new@example.com'
    const agree = async () => {
      environment.sandbox.tieWallet(environment.customerId, [])
      const body = { customerType: 'INDIVIDUAL', email: next } as CustomerUpdate
      await environment.sandbox.client.send(updateCustomer, { customerId: environment.customerId, body })
    }
    beforeEach(() => environment.sandbox.tieWallet(environment.customerId, ['email']))

    it('waits for the wallet, and until then the old one counts', async () => {
      const { at, ready, act: run } = await open()
      expect(await run(() => at('email').change(next))).toBe(false)
      expect(at('email')).toMatchObject({ awaited: next, contact: lenaBrandt.email, error: undefined })
      expect(at('phone').awaited).toBeUndefined()
      expect(calls.onEvent.mock.calls.flat().filter(({ type }) => type === 'saved')).toEqual([])
      await agree()
      await run(() => ready().refresh())
      await waitFor(() => expect(at('email')).toMatchObject({ awaited: undefined, contact: next }))
    })

    it('stays with the old one when the user keeps it', async () => {
      const { at, act: run } = await open()
      await run(() => at('email').change(next))
      await run(async () => at('email').keep())
      expect(at('email')).toMatchObject({ awaited: undefined, contact: lenaBrandt.email })
    })
  })
})

describe('another customer', () => {
  it('has no code, error or wallet of the one before', async () => {
    const other = await environment.create({ ...lenaBrandt, email: 'bea@example.com' })
    const { at, ready, rerender, act: run } = await open({ customerId: environment.customerId })
    await run(() => at('email').send())
    environment.sandbox.faults.next('sendPhoneVerification', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    await run(() => at('phone').send())
    expect(at('phone').error).toBeDefined()
    environment.signInAs(other)
    rerender({ customerId: other })
    await waitFor(() => expect(ready().customerId).toBe(other))
    expect(at('email')).toMatchObject({ contact: 'bea@example.com', isSent: false, sendAgainAt: 0 })
    expect(at('phone').error).toBeUndefined()
    await run(() => at('phone').send())
    expect(at('email').isSent).toBe(false)
    expect(at('phone').isSent).toBe(true)
  })

  it('is not verified by what the one before had left open', async () => {
    const other = await environment.create(adaMiller)
    const { ready, rerender } = await open({ customerId: environment.customerId })
    environment.signInAs(other)
    rerender({ customerId: other })
    await waitFor(() => expect(ready()).toMatchObject({ customerId: other, isVerified: true }))
    expect(calls.onVerified).not.toHaveBeenCalled()
  })

  it('gets nothing of an answer that comes too late', async () => {
    verified({ email: 'PENDING' })
    const other = await environment.create({ ...lenaBrandt, email: 'bea@example.com' })
    const { at, ready, rerender, act: run } = await open({ customerId: environment.customerId })
    let arrive = () => {}
    travel = async request => {
      const response = await environment.fetch(request)
      if (request.method === 'POST') await new Promise<void>(resolve => (arrive = resolve))
      return response
    }
    let outcome: Promise<boolean> | undefined
    act(() => {
      outcome = at('email').confirm('123456')
    })
    const { customerId } = environment
    await waitFor(async () => {
      const customer = await environment.sandbox.client.send(getCustomer, { customerId })
      expect(customer.contactVerification?.email).toBe('VERIFIED')
    })
    environment.signInAs(other)
    rerender({ customerId: other })
    await waitFor(() => expect(ready().customerId).toBe(other))
    arrive()
    await run(async () => outcome)
    expect(at('email')).toMatchObject({ contact: 'bea@example.com', isVerified: false })
    expect(calls.onVerified).not.toHaveBeenCalled()
  })
})

it.each<[Channel, string, boolean]>([
  ['email', 'lena@example.com', true],
  ['email', 'lena@', false],
  ['email', '', false],
  ['email', '+4915112345678', false],
  ['phone', '+4915112345678', true],
  ['phone', '015112345678', false],
  ['phone', 'lena@example.com', false],
])('takes as %s "%s": %s', (channel, typed, isTaken) => {
  expect(isContact(channel, typed)).toBe(isTaken)
})

it.each<[string, Parameters<typeof isContactPending>[0], boolean]>([
  ['no customer', undefined, false],
  ['no contact to verify', {}, false],
  ['both verified', { contactVerification: { email: 'VERIFIED', phone: 'VERIFIED' } }, false],
  ['one of two open', { contactVerification: { email: 'VERIFIED', phone: 'PENDING' } }, true],
  ['an unknown status', { contactVerification: { email: 'SOMETHING_NEW' } }, true],
])('waits for a contact or not: %s', (_, customer, isPending) => {
  expect(isContactPending(customer)).toBe(isPending)
})
