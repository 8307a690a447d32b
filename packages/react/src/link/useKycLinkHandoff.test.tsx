import type { CustomerCreate } from '@grid-kyc/core'
import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { type UseKycLinkHandoffOptions, useKycLinkHandoff } from './useKycLinkHandoff.js'

const polling = { fromMs: 20, upToMs: 40, settledMs: 40 }
let environment: TestEnvironment
/** What the browser sent to create links. */
let bodies: string[]

beforeEach(async () => {
  bodies = []
  environment = await startInProcess(adaMiller)
})
afterEach(() => environment.close())

function start(initialProps: UseKycLinkHandoffOptions = {}, provider: Partial<GridKycProviderProps> = {}) {
  const fetch = async (request: Request) => {
    if (request.url.includes('kyc-link')) bodies.push(await request.clone().text())
    return environment.fetch(request)
  }
  const hook = renderHook((options: UseKycLinkHandoffOptions) => useKycLinkHandoff(options), {
    initialProps,
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} fetch={fetch} polling={polling} {...provider}>
        {children}
      </SandboxApp>
    ),
  })
  const state = () => hook.result.current.state
  return {
    ...hook,
    state,
    ready: () => waitFor(() => expect(hook.result.current.verification.status).toBe('ready')),
    press: () => act(() => hook.result.current.start()),
    becomes: (wanted: string) => waitFor(() => expect(state()).toBe(wanted)),
  }
}
const links = () => environment.sandbox.requests.filter(({ operation }) => operation === 'createKycLink').length

describe('a code for a phone', () => {
  it('is made on a press, and shown for ten minutes', async () => {
    const code = start()
    expect(code.result.current).toMatchObject({ state: 'idle', url: undefined, until: undefined, error: undefined })
    await code.ready()
    expect(links()).toBe(0)
    const before = Date.now()
    code.press()
    expect(code.state()).toBe('creating')
    // One at a time.
    code.press()
    await code.becomes('shown')
    expect(links()).toBe(1)
    expect(code.result.current.url).toMatch(/\/hosted\//)
    const { until = 0 } = code.result.current
    expect(until).toBeGreaterThanOrEqual(before + 600_000)
    expect(until).toBeLessThanOrEqual(Date.now() + 600_000)
    // The phone is not signed in here: it stays at the provider.
    expect(bodies[0]).not.toContain('redirectUri')
  })

  it('does nothing before it is known whose it is', async () => {
    const code = start()
    code.press()
    expect(code.state()).toBe('idle')
    await code.ready()
    expect([code.state(), links()]).toEqual(['idle', 0])
  })

  it('returns to where the host says', async () => {
    const code = start({ redirectUri: 'https://app.test/done' })
    await code.ready()
    code.press()
    await code.becomes('shown')
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ redirectUri: 'https://app.test/done' })
  })

  it('is hidden, and another one is made', async () => {
    const code = start()
    await code.ready()
    code.press()
    await code.becomes('shown')
    const first = code.result.current.url
    act(() => code.result.current.hide())
    expect(code.result.current).toMatchObject({ state: 'idle', url: undefined, until: undefined })
    code.press()
    await code.becomes('shown')
    expect(code.result.current.url).not.toBe(first)
  })

  it('is hidden when the user has it on the phone', async () => {
    const code = start()
    await code.ready()
    code.press()
    await code.becomes('shown')
    act(() => code.result.current.opened())
    expect(code.result.current).toMatchObject({ state: 'opened', url: undefined })
  })

  it('is hidden when the status changes, because the user has continued on the phone', async () => {
    const onStatusChange = vi.fn()
    const code = start({ onStatusChange })
    await code.ready()
    code.press()
    await code.becomes('shown')
    environment.sandbox.setCustomerStatus(environment.customerId, 'PENDING')
    await code.becomes('opened')
    expect(code.result.current.url).toBeUndefined()
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    await waitFor(() => expect(onStatusChange).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'approved' })))
    expect(code.state()).toBe('opened')
  })

  it('is not opened by a change of status while none is shown', async () => {
    const code = start()
    await code.ready()
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    act(() => code.result.current.verification.refresh())
    await waitFor(() => expect(code.result.current.verification).toMatchObject({ state: 'approved' }))
    expect(code.state()).toBe('idle')
  })
})

describe('the time a code is shown', () => {
  it('is the host’s, where the link lives longer', async () => {
    const code = start({ showForMs: 200 })
    await code.ready()
    code.press()
    await code.becomes('shown')
    expect((code.result.current.until ?? 0) - Date.now()).toBeLessThanOrEqual(200)
    await code.becomes('expired')
    expect(code.result.current).toMatchObject({ url: undefined, until: undefined })
  })

  it('is the link’s, where that is shorter', async () => {
    await environment.close()
    environment = await startInProcess(adaMiller, { sandbox: { linkTtlMs: 300 } })
    const code = start()
    await code.ready()
    code.press()
    await code.becomes('shown')
    expect((code.result.current.until ?? 0) - Date.now()).toBeLessThanOrEqual(300)
    await code.becomes('expired')
  })

  it('is the host’s where the clock of this device is ahead', async () => {
    await environment.close()
    const now = () => Date.now() - 3_600_000
    environment = await startInProcess(adaMiller, { sandbox: { linkTtlMs: 1_000, now } })
    const code = start({ showForMs: 60_000 })
    await code.ready()
    code.press()
    await code.becomes('shown')
    expect((code.result.current.until ?? 0) - Date.now()).toBeGreaterThan(30_000)
  })
})

describe('a code that cannot be made', () => {
  it('says why, reports it, and is tried again', async () => {
    const [onError, onEvent, onContactNeeded] = [vi.fn(), vi.fn(), vi.fn()]
    const code = start({ onError, onContactNeeded }, { onEvent })
    await code.ready()
    environment.sandbox.faults.next('createKycLink', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    code.press()
    await code.becomes('failed')
    const { error } = code.result.current
    expect(error).toMatchObject({ status: 400 })
    expect(onError).toHaveBeenCalledExactlyOnceWith(error)
    expect(onEvent).toHaveBeenCalledWith({ type: 'error', error })
    expect(onContactNeeded).not.toHaveBeenCalled()
    code.press()
    expect(code.result.current.error).toBeUndefined()
    await code.becomes('shown')
  })

  it('says that contacts have to be confirmed first', async () => {
    const european: CustomerCreate = {
      ...{ customerType: 'INDIVIDUAL', fullName: 'Dora Novak 003', region: 'DE' },
      ...{ email: 'dora@example.com', phoneNumber: '+4915112345678' },
    }
    environment.signInAs(await environment.create(european))
    const [onError, onContactNeeded] = [vi.fn(), vi.fn()]
    const code = start({ onError, onContactNeeded })
    await code.ready()
    code.press()
    await code.becomes('contact_needed')
    expect(code.result.current.error).toMatchObject({ kind: 'conflict' })
    expect(onError).toHaveBeenCalledOnce()
    expect(onContactNeeded).toHaveBeenCalledOnce()
  })
})

describe('another customer', () => {
  it.each(['answer', 'failure'])('gets no %s that was on its way for the one before', async outcome => {
    let second = ''
    await environment.close()
    environment = await startInProcess(adaMiller, { proxy: { customerFor: () => [environment.customerId, second] } })
    second = await environment.create({ ...adaMiller, fullName: 'Ben Ortiz 003' })
    const onError = vi.fn()
    let arrive = () => {}
    const waits = new Promise<void>(resolve => {
      arrive = resolve
    })
    const fetch = async (request: Request) => {
      if (request.url.includes('kyc-link')) {
        await waits
        if (outcome === 'failure') return new Response('{}', { status: 400 })
      }
      return environment.fetch(request)
    }
    const code = start({ customerId: environment.customerId, onError }, { fetch })
    await code.ready()
    code.press()
    expect(code.state()).toBe('creating')
    code.rerender({ customerId: second, onError })
    await code.becomes('idle')
    await act(async () => arrive())
    await new Promise(resolve => setTimeout(resolve, 60))
    expect(code.state()).toBe('idle')
    expect(onError).not.toHaveBeenCalled()
  })
})
