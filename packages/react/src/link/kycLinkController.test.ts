import { type CustomerState, createClient } from '@grid-kyc/core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { adaMiller } from '../../../../test/customers.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycEvent } from '../provider/GridKycEvent.js'
import { onPageLeaving } from '../store/pageLeaving.js'
import { createKycLinkController, type KycLinkController, type KycLinkSituation } from './kycLinkController.js'
import { rememberedLink } from './rememberedLink.js'
import type { UseKycLinkOptions } from './UseKycLinkOptions.js'

let environment: TestEnvironment
let options: UseKycLinkOptions
let situations: KycLinkSituation[]
let controller: KycLinkController
let events: GridKycEvent[]
const [navigate, refresh] = [vi.fn(), vi.fn()]
/** What the browser sent, as text. */
let bodies: string[]
/** Happens before the browser has the answer. */
let onAnswer: () => void

async function travel(request: Request): Promise<Response> {
  bodies.push(await request.clone().text())
  const answer = await environment.fetch(request)
  onAnswer()
  return answer
}

beforeEach(async () => {
  sessionStorage.clear()
  environment = await startInProcess(adaMiller)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
  options = { onLinkChange: vi.fn(), onError: vi.fn(), onContactNeeded: vi.fn() }
  situations = []
  events = []
  bodies = []
  onAnswer = () => {}
  navigate.mockReset()
  refresh.mockReset()
  controller = createKycLinkController({
    client: createClient({ baseUrl: environment.proxyUrl, fetch: travel }),
    customerId: environment.customerId,
    options: () => options,
    navigate,
    refresh,
    show: situation => situations.push(situation),
    report: event => events.push(event),
  })
})
afterEach(async () => {
  controller.dispose()
  vi.useRealTimers()
  await environment.close()
})

const states = () => situations.map(({ state }) => state)
const now = () => situations.at(-1)
const remembered = () => rememberedLink.get(environment.customerId)
const links = () => environment.sandbox.requests.filter(({ operation }) => operation === 'createKycLink')
const refuse = (code: number, name: string) =>
  environment.sandbox.faults.next('createKycLink', { kind: 'error', status: code, code: name })
const tabOf = () => {
  const tab = { closed: false, close: vi.fn(), location: { replace: vi.fn() } }
  return { tab, asWindow: tab as unknown as Window }
}
const comesBack = (persisted: boolean) => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }))

describe('a redirect', () => {
  it('leaves the page for the check, remembers it, and reports every change once', async () => {
    await controller.start('redirect', undefined)
    expect(states()).toEqual(['creating', 'open'])
    expect(now()?.iframe).toBeUndefined()
    expect(navigate).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^https:/))
    expect(remembered()).toBe('redirect')
    const change = { customerId: environment.customerId, mode: 'redirect' }
    expect(events).toEqual(['creating', 'open'].map(state => ({ type: 'linkChange', ...change, state })))
    expect(options.onLinkChange).toHaveBeenCalledTimes(2)
    expect(options.onLinkChange).toHaveBeenLastCalledWith({ ...change, state: 'open' })
  })

  it('asks for one link, however often it is started at once, and for another later', async () => {
    const { tab, asWindow } = tabOf()
    await Promise.all([controller.start('redirect', undefined), controller.start('tab', asWindow)])
    expect(tab.close).toHaveBeenCalledOnce()
    expect(links()).toHaveLength(1)
    await controller.start('redirect', undefined)
    expect(links()).toHaveLength(2)
  })

  it('returns with the page that the browser kept, and not with one that was loaded', async () => {
    await controller.start('redirect', undefined)
    comesBack(false)
    expect(now()?.state).toBe('open')
    comesBack(true)
    expect(now()?.state).toBe('returned')
    expect(remembered()).toBeUndefined()
    expect(refresh).toHaveBeenCalledOnce()
    comesBack(true)
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('does not pull away a person who has left the component meanwhile', async () => {
    const { tab, asWindow } = tabOf()
    const starting = controller.start('tab', asWindow)
    controller.dispose()
    await starting
    expect(tab.close).toHaveBeenCalledOnce()
    expect(tab.location.replace).not.toHaveBeenCalled()
    expect(states()).toEqual(['creating'])
    expect(remembered()).toBeUndefined()
    rememberedLink.set(environment.customerId, 'redirect')
    comesBack(true)
    expect(refresh).not.toHaveBeenCalled()
  })
})

describe('what is loading', () => {
  it('ends before the link is requested where the page will be left, and continues where it stays', async () => {
    const order: string[] = []
    const stop = onPageLeaving(() => order.push(`leaving, ${bodies.length} links requested`))
    await controller.start('embedded', undefined)
    await controller.start('tab', tabOf().asWindow)
    expect(order).toEqual([])
    const before = bodies.length
    await controller.start('redirect', undefined)
    expect(order).toEqual([`leaving, ${before} links requested`])
    expect(bodies).toHaveLength(before + 1)
    stop()
  })
})

describe('where the check returns to', () => {
  it('is the current page, with its query and without its hash', async () => {
    window.history.replaceState(null, '', '/signup?plan=1#top')
    await controller.start('redirect', undefined)
    expect(JSON.parse(bodies[0] ?? '')).toEqual({ redirectUri: `${window.location.origin}/signup?plan=1` })
    window.history.replaceState(null, '', '/')
  })

  it('is nothing, or another page, by the host’s wish', async () => {
    options = { ...options, redirectUri: null }
    await controller.start('redirect', undefined)
    expect(bodies.at(-1)).not.toContain('redirectUri')
    options = { ...options, redirectUri: 'https://app.test/done' }
    await controller.start('redirect', undefined)
    expect(JSON.parse(bodies.at(-1) ?? '')).toEqual({ redirectUri: 'https://app.test/done' })
  })
})

describe('a tab', () => {
  it('is led to the check, and a closed one is an offer to continue', async () => {
    const { tab, asWindow } = tabOf()
    options = { ...options, mode: 'tab' }
    await controller.start('tab', asWindow)
    expect(states()).toEqual(['creating', 'open'])
    expect(tab.location.replace).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^https:/))
    expect(navigate).not.toHaveBeenCalled()
    expect(remembered()).toBe('tab')
    expect(events.at(-1)).toMatchObject({ mode: 'tab' })
    await vi.advanceTimersByTimeAsync(1_600)
    expect(now()?.state).toBe('open')
    tab.closed = true
    await vi.advanceTimersByTimeAsync(499)
    expect(now()?.state).toBe('abandoned')
    expect(remembered()).toBeUndefined()
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('that the browser blocked leaves a link to press, until it expires', async () => {
    await controller.start('tab', undefined)
    expect(now()).toMatchObject({ state: 'blocked', link: { kycUrl: expect.stringMatching(/^https:/) } })
    expect(remembered()).toBeUndefined()
    const left = Date.parse(now()?.link?.expiresAt ?? '') - Date.now()
    await vi.advanceTimersByTimeAsync(left - 1)
    expect(now()?.state).toBe('blocked')
    await vi.advanceTimersByTimeAsync(1)
    expect(now()).toEqual({ state: 'expired' })
  })

  it('that is closed already is one that was blocked', async () => {
    const { tab, asWindow } = tabOf()
    tab.closed = true
    await controller.start('tab', asWindow)
    expect(now()?.state).toBe('blocked')
    expect(tab.location.replace).not.toHaveBeenCalled()
  })

  it('is alive for five minutes on a device whose clock is ahead', async () => {
    onAnswer = () => vi.setSystemTime(Date.now() + 1_000 * 86_400_000)
    await controller.start('tab', undefined)
    await vi.advanceTimersByTimeAsync(299_999)
    expect(now()?.state).toBe('blocked')
    await vi.advanceTimersByTimeAsync(1)
    expect(now()?.state).toBe('expired')
  })

  it('that the person opened does not expire', async () => {
    await controller.start('tab', undefined)
    controller.opened()
    expect(remembered()).toBe('tab')
    await vi.advanceTimersByTimeAsync(7 * 86_400_000)
    expect(now()).toEqual({ state: 'open' })
  })
})

describe('a failure', () => {
  it('closes the tab, and is reported', async () => {
    refuse(400, 'INVALID_INPUT')
    const { tab, asWindow } = tabOf()
    await controller.start('tab', asWindow)
    expect(tab.close).toHaveBeenCalledOnce()
    expect(states()).toEqual(['creating', 'failed'])
    expect(now()?.error).toMatchObject({ status: 400 })
    expect(options.onError).toHaveBeenCalledExactlyOnceWith(now()?.error)
    expect(events).toContainEqual({ type: 'error', error: now()?.error })
    expect(options.onContactNeeded).not.toHaveBeenCalled()
    expect(remembered()).toBeUndefined()
    // It can be tried again.
    await controller.start('redirect', undefined)
    expect(now()?.state).toBe('open')
  })

  it('of a contact that is not verified says so', async () => {
    refuse(409, 'CONFLICT')
    await controller.start('redirect', undefined)
    expect(now()).toMatchObject({ state: 'contact_needed', error: { kind: 'conflict' } })
    expect(options.onContactNeeded).toHaveBeenCalledExactlyOnceWith(environment.customerId)
    expect(options.onError).toHaveBeenCalledOnce()
  })
})

describe('an iframe', () => {
  const open = async (more: UseKycLinkOptions = {}) => {
    options = { ...options, mode: 'embedded', ...more }
    await controller.start('embedded', undefined)
    const iframe = now()?.iframe
    if (!iframe) throw new Error('The check is framed.')
    return iframe
  }

  it('is shown with what the host allows, and remembered', async () => {
    const providerOrigins = ['https://provider.example']
    const iframe = await open({ providerOrigins })
    expect(states()).toEqual(['creating', 'open'])
    expect(iframe).toMatchObject({ providerOrigins, link: { token: expect.any(String) } })
    expect(navigate).not.toHaveBeenCalled()
    expect(remembered()).toBe('embedded')
  })

  it('gets one new token for two that ask at once, and another later', async () => {
    const iframe = await open()
    const [one, two] = await Promise.all([iframe.refreshToken(), iframe.refreshToken()])
    expect(one).toBe(two)
    expect(one).not.toBe('')
    expect(links()).toHaveLength(2)
    await iframe.refreshToken()
    expect(links()).toHaveLength(3)
  })

  it('stays after a submission, and goes when it is closed', async () => {
    const iframe = await open()
    iframe.onSubmitted()
    expect(now()).toMatchObject({ state: 'returned', iframe })
    expect(remembered()).toBeUndefined()
    expect(refresh).toHaveBeenCalledOnce()
    controller.close()
    expect(now()).toEqual({ state: 'returned' })
    expect(refresh).toHaveBeenCalledTimes(2)
  })

  it('that is closed before is abandoned', async () => {
    await open()
    controller.close()
    expect(now()).toEqual({ state: 'abandoned' })
    expect(remembered()).toBeUndefined()
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('that cannot be shown leaves a link to press', async () => {
    const iframe = await open()
    const error = { kind: 'unexpected' } as never
    iframe.onBlocked(error)
    expect(now()).toMatchObject({ state: 'blocked', link: iframe.link })
    expect(options.onError).toHaveBeenCalledExactlyOnceWith(error)
    expect(remembered()).toBeUndefined()
  })

  it('whose token ended says so', async () => {
    const iframe = await open()
    const error = { kind: 'unauthorized' } as never
    iframe.onExpired(error)
    expect(now()).toEqual({ state: 'expired', error })
    expect(options.onError).toHaveBeenCalledExactlyOnceWith(error)
    expect(remembered()).toBeUndefined()
  })
})

describe('what Grid says of the customer', () => {
  it.each<CustomerState>(['approved', 'rejected', 'on_hold'])('ends everything with %s', async state => {
    await controller.start('redirect', undefined)
    controller.customerIs(state)
    expect(now()).toEqual({ state: 'idle' })
    expect(remembered()).toBeUndefined()
  })

  it('does not end what is just being created', async () => {
    const starting = controller.start('redirect', undefined)
    controller.customerIs('approved')
    expect(now()?.state).toBe('creating')
    await starting
  })

  it('in review, after it was not, means that the person finished in the other tab', async () => {
    controller.customerIs('start')
    const { asWindow } = tabOf()
    await controller.start('tab', asWindow)
    controller.customerIs('start')
    expect(now()?.state).toBe('open')
    controller.customerIs('in_review')
    expect(now()?.state).toBe('returned')
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('in review closes no iframe, and says nothing new when nothing is open', async () => {
    controller.customerIs('start')
    controller.customerIs('in_review')
    expect(situations).toEqual([])
    controller.customerIs('start')
    await controller.start('embedded', undefined)
    controller.customerIs('in_review')
    expect(now()?.state).toBe('open')
    controller.customerIs('action_needed')
    expect(now()?.state).toBe('open')
    expect(refresh).not.toHaveBeenCalled()
  })

  it('after a reload is the return of a person who was away', () => {
    rememberedLink.set(environment.customerId, 'redirect')
    controller.customerIs('start')
    expect(states()).toEqual(['returned'])
    expect(refresh).toHaveBeenCalledOnce()
  })

  it('says nothing for one who was not away', () => {
    controller.customerIs('start')
    expect(situations).toEqual([])
  })

  it.each<[CustomerState, UseKycLinkOptions['mode'], string]>([
    ['start', 'embedded', 'creating'],
    ['action_needed', 'embedded', 'creating'],
    ['in_review', 'embedded', 'creating'],
    ['unknown', 'embedded', 'returned'],
    ['start', 'redirect', 'returned'],
  ])('%s in mode %s lets an iframe that was evicted be %s', async (state, mode, expected) => {
    options = { ...options, mode }
    rememberedLink.set(environment.customerId, 'embedded')
    controller.customerIs(state)
    expect(states()[0]).toBe(expected)
    if (expected === 'creating') await vi.waitFor(() => expect(now()?.iframe).toBeDefined())
  })
})
