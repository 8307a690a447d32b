import { act, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import type { UseKycLinkOptions } from './UseKycLinkOptions.js'
import { useKycLink } from './useKycLink.js'

const inPage = { proxy: { redirectUris: [window.location.origin] } }
const polling = { fromMs: 20, upToMs: 40, settledMs: 40 }
let environment: TestEnvironment
const navigate = vi.fn()

beforeEach(async () => {
  sessionStorage.clear()
  navigate.mockReset()
  environment = await startInProcess(adaMiller, inPage)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await environment.close()
})

function start(initialProps: UseKycLinkOptions = {}, provider: Partial<GridKycProviderProps> = {}) {
  const hook = renderHook((options: UseKycLinkOptions) => useKycLink(options), {
    initialProps,
    wrapper: ({ children }) => (
      <SandboxApp environment={environment} navigate={url => navigate(url)} polling={polling} {...provider}>
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
/** A tab as `window.open` gives it. */
const openTab = (closed = false) => {
  const tab = { closed, close: vi.fn(), opener: window as unknown, location: { replace: vi.fn() } }
  const open = vi.spyOn(window, 'open').mockReturnValue(tab as never)
  return { tab, open }
}
const links = () => environment.sandbox.requests.filter(({ operation }) => operation === 'createKycLink').length

describe('a link', () => {
  it('is idle, leaves for the hosted check on a press, and is created once for two', async () => {
    const link = start()
    expect(link.result.current).toMatchObject({ state: 'idle', mode: 'redirect', href: undefined, iframe: undefined })
    await link.ready()
    link.press()
    expect(link.state()).toBe('creating')
    link.press()
    await link.becomes('open')
    expect(navigate).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/hosted\//))
    expect(links()).toBe(1)
    expect(link.result.current.error).toBeUndefined()
    link.press()
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(2))
  })

  it('does nothing before it is known whose it is', () => {
    const link = start()
    link.press()
    expect([link.state(), links()]).toEqual(['idle', 0])
  })

  it('says why it failed, and starts again', async () => {
    const [onError, onLinkChange] = [vi.fn(), vi.fn()]
    const link = start({ onError, onLinkChange })
    await link.ready()
    environment.sandbox.faults.next('createKycLink', { kind: 'error', status: 400, code: 'INVALID_INPUT' })
    link.press()
    await link.becomes('failed')
    expect(link.result.current.error).toMatchObject({ status: 400 })
    expect(onError).toHaveBeenCalledOnce()
    link.press()
    await link.becomes('open')
    expect(link.result.current.error).toBeUndefined()
    expect(onLinkChange.mock.calls.map(([{ state }]) => state)).toEqual(['creating', 'failed', 'creating', 'open'])
  })

  it('leaves by the browser itself where the host does not navigate', async () => {
    const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
    const link = start({}, { navigate: undefined })
    await link.ready()
    link.press()
    await link.becomes('open')
    expect(assign).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/hosted\//))
  })

  it('follows the decision', async () => {
    const onStatusChange = vi.fn()
    const link = start({ onStatusChange })
    await link.ready()
    link.press()
    await link.becomes('open')
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    await link.becomes('idle')
    expect(onStatusChange).toHaveBeenLastCalledWith(expect.objectContaining({ state: 'approved' }))
  })

  it('is back with a customer who may have finished', async () => {
    const link = start()
    await link.ready()
    link.press()
    await link.becomes('open')
    // Pending without a submission: only the user can tell, so there is nothing to open again.
    environment.sandbox.setCustomerStatus(environment.customerId, 'PENDING')
    await link.becomes('returned')
  })
})

describe('a link in a tab', () => {
  it('is opened in the press, cannot reach back, and is led to the check', async () => {
    const { tab, open } = openTab()
    const link = start({ mode: 'tab' })
    await link.ready()
    link.press()
    expect(open).toHaveBeenCalledExactlyOnceWith('about:blank', '_blank')
    expect(tab.opener).toBeNull()
    await link.becomes('open')
    expect(tab.location.replace).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\/hosted\//))
    expect(link.result.current).toMatchObject({ mode: 'tab', href: undefined })
    tab.closed = true
    await link.becomes('abandoned')
  })

  it.each([
    ['no tab', () => vi.spyOn(window, 'open').mockReturnValue(null)],
    ['one that is closed at once', () => openTab(true)],
  ])('is an address to press where the browser gives %s', async (_what, block) => {
    block()
    const link = start({ mode: 'tab' })
    await link.ready()
    link.press()
    await link.becomes('blocked')
    expect(link.result.current.href).toMatch(/\/hosted\//)
    act(() => link.result.current.opened())
    await link.becomes('open')
    expect(link.result.current.href).toBeUndefined()
  })

  it('is opened by no other mode', async () => {
    const { open } = openTab()
    const link = start()
    await link.ready()
    link.press()
    await link.becomes('open')
    expect(open).not.toHaveBeenCalled()
  })
})

describe('a link in the page', () => {
  it('is an iframe, until it is closed', async () => {
    const link = start({ mode: 'embedded' })
    await link.ready()
    link.press()
    await link.becomes('open')
    expect(link.result.current.iframe).toMatchObject({ link: { token: expect.any(String) } })
    expect(navigate).not.toHaveBeenCalled()
    act(() => link.result.current.close())
    await link.becomes('abandoned')
    expect(link.result.current.iframe).toBeUndefined()
  })
})

describe('another customer', () => {
  it('has nothing of what was shown to the one before', async () => {
    vi.spyOn(window, 'open').mockReturnValue(null)
    const other = await environment.create({ ...adaMiller, fullName: 'Ben Ortiz 003' })
    await environment.close()
    environment = await startInProcess(adaMiller, {
      proxy: { ...inPage.proxy, customerFor: () => [environment.customerId, second] },
    })
    const second = await environment.create({ ...adaMiller, fullName: 'Ben Ortiz 003' })
    expect(second).not.toBe(other)
    const link = start({ mode: 'tab', customerId: environment.customerId })
    await link.ready()
    link.press()
    await link.becomes('blocked')
    link.rerender({ mode: 'tab', customerId: second })
    await link.becomes('idle')
    expect(link.result.current.href).toBeUndefined()
    await waitFor(() => expect(link.result.current.verification).toMatchObject({ customerId: second }))
    link.press()
    await link.becomes('blocked')
  })

  it('gets no link that is on its way for the one who has left the page', async () => {
    const { tab } = openTab()
    const link = start({ mode: 'tab' })
    await link.ready()
    link.press()
    link.unmount()
    await waitFor(() => expect(tab.close).toHaveBeenCalledOnce())
    expect(tab.location.replace).not.toHaveBeenCalled()
  })
})
