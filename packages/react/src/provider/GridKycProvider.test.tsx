import { GridKycError } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { act, render, screen, waitFor } from '@testing-library/react'
import * as React from 'react'
import { describe, expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { renderHookWithSandbox } from '../../../../test/renderHookWithSandbox.js'
import { enter, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { BusinessKybWizard } from '../onboarding/business/BusinessKybWizard.js'
import { BeneficialOwnerList } from '../owners/BeneficialOwnerList.js'
import * as queryKeys from '../store/queryKeys.js'
import { getSession } from '../store/useSession.js'
import { GridKycProvider, type GridKycProviderProps } from './GridKycProvider.js'
import { useGridKycContext } from './gridKycContext.js'

it('keeps nothing of the user before in memory when another user signs in on the same page', async () => {
  const queryClient = new QueryClient()
  const app = (
    <>
      <BusinessKybWizard step="business" onStepChange={() => undefined} />
      <BeneficialOwnerList />
    </>
  )
  const { environment, rerender } = await renderWithSandbox(app, {
    customer: harborAndPineInc,
    provider: { queryClient },
  })
  const first = environment.customerId
  rerender(app, { customerId: first })
  const cached = (customerId: string) =>
    queryClient
      .getQueryCache()
      .getAll()
      .filter(({ queryHash }) => queryHash.includes(customerId))
  expect(await screen.findByDisplayValue('Harbor & Pine Trading, Inc.')).toBeVisible()
  await waitFor(() => expect(cached(first).length).toBeGreaterThan(1))

  const businessInfo = { ...harborAndPineInc.businessInfo, legalName: 'Bergblick GmbH' }
  const second = await environment.create({ customerType: 'BUSINESS', businessInfo })
  environment.signInAs(second)
  rerender(app, { customerId: second })
  expect(await screen.findByDisplayValue('Bergblick GmbH')).toBeVisible()
  await waitFor(() => expect(cached(first)).toEqual([]))
  expect(cached(second).length).toBeGreaterThan(1)
})

it('warns in development of a locale that is no language tag, and of no other', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const aboutLocales = () => warn.mock.calls.filter(([text]) => String(text).includes('BCP 47'))
  const app = (locale: string) => (
    <GridKycProvider proxyUrl="/api/grid" support="Help desk" locale={locale}>
      {null}
    </GridKycProvider>
  )
  const { rerender } = render(app('de-CH'))
  rerender(app('en_US'))
  await waitFor(() => expect(aboutLocales()).toEqual([[expect.stringContaining('locale="en_US"')]]))
  vi.unstubAllEnvs()
  warn.mockRestore()
})

it('leaves no timer in the page when it unmounts', async () => {
  const begun = vi.spyOn(globalThis, 'setTimeout')
  const ended = vi.spyOn(globalThis, 'clearTimeout')
  const { unmount } = await renderWithSandbox(<BusinessKybWizard />, { customer: harborAndPineInc })
  await screen.findByRole('button', { name: 'Continue' })
  begun.mockClear()
  unmount()
  await new Promise(resolve => setTimeout(resolve, 50))
  const stopped = new Set(ended.mock.calls.map(([timer]) => timer))
  const left = begun.mock.results.filter(({ value }, at) => {
    const [, after = 0] = begun.mock.calls[at] ?? []
    return after > 1_000 && !stopped.has(value)
  })
  expect(left).toEqual([])
})

/** A host that keeps what is below it, and shows it or not. */
let show: (isShown: boolean) => void = () => undefined
function Kept({ children }: { children: React.ReactNode }) {
  const [isShown, setIsShown] = React.useState(true)
  show = setIsShown
  return <React.Activity mode={isShown ? 'visible' : 'hidden'}>{children}</React.Activity>
}

// React 18 has no such thing.
if ('Activity' in React) {
  it('has what it had, and what was typed, when an Activity shows it again', async () => {
    const wizard = <BusinessKybWizard step="business" onStepChange={() => undefined} />
    const { environment } = await renderWithSandbox(wizard, { customer: harborAndPineInc, wrapper: Kept })
    await screen.findByDisplayValue('Harbor & Pine Trading, Inc.')
    await enter('Legal name of the business', 'Harbor, Inc.')
    act(() => show(false))
    await new Promise(resolve => setTimeout(resolve, 20))
    const before = environment.sandbox.requests.length
    act(() => show(true))
    const expectAll = () => expect(screen.getByLabelText('Legal name of the business')).toHaveValue('Harbor, Inc.')
    expectAll()
    await new Promise(resolve => setTimeout(resolve, 50))
    expectAll()
    expect(environment.sandbox.requests.length).toBe(before)
  })
}

describe('what the host learns', () => {
  const approved = { type: 'statusChange', customerId: 'Customer:1', state: 'approved', raw: 'APPROVED' } as const

  it('is each change of a status once, however many components follow it', async () => {
    const onEvent = vi.fn()
    const { result } = await renderHookWithSandbox(useGridKycContext, { provider: { onEvent } })
    const { report, clear } = result.current
    report(approved)
    report(approved)
    report({ ...approved, customerId: 'Customer:2' })
    report({ ...approved, raw: 'APPROVED_AGAIN' })
    report({ ...approved, state: 'on_hold' })
    report(approved)
    expect(onEvent).toHaveBeenCalledTimes(5)
    act(() => clear())
    report(approved)
    expect(onEvent).toHaveBeenCalledTimes(6)
  })

  it('is every other event as often as it happens, and a failure by onError, too', async () => {
    const [onEvent, onError] = [vi.fn(), vi.fn()]
    const { result } = await renderHookWithSandbox(useGridKycContext, { provider: { onEvent, onError } })
    const saved = { type: 'saved', resource: 'customer', id: 'Customer:1', created: true } as const
    result.current.report(saved)
    result.current.report(saved)
    expect(onEvent.mock.calls).toEqual([[saved], [saved]])
    expect(onError).not.toHaveBeenCalled()
    const error = new GridKycError({ kind: 'invalid', message: 'No.' })
    result.current.report({ type: 'error', error })
    expect(onError.mock.calls).toEqual([[error]])
    expect(onEvent).toHaveBeenLastCalledWith({ type: 'error', error })
  })

  it('goes to the callbacks as they are now, and to none where there are none', async () => {
    const [before, after] = [vi.fn(), vi.fn()]
    const { result, rerender } = await renderHookWithSandbox(useGridKycContext, { provider: { onEvent: before } })
    rerender({}, { onEvent: after })
    const error = new GridKycError({ kind: 'invalid', message: 'No.' })
    result.current.report({ type: 'error', error })
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalledOnce()
    rerender({}, {})
    expect(() => result.current.report({ type: 'error', error })).not.toThrow()
  })
})

describe('what the components share', () => {
  it('is what is shown, as the host set it', async () => {
    const provider = {
      ...{ customerId: 'Customer:1', locale: 'de_CH', messages: { 'form.open': 'Zeigen' }, theme: 'dark' as const },
      ...{ components: {}, support: 'Desk', reviewDuration: 'two days', whyWeAsk: false },
      lookups: { suggestAddress: () => Promise.resolve([]), searchBusiness: undefined },
    }
    const { result, environment } = await renderHookWithSandbox(useGridKycContext, { provider })
    const { lookups: _, ...shown } = provider
    expect(result.current.shown).toEqual({
      ...shown,
      ...{ locale: 'de-CH', proxyUrl: environment.proxyUrl, lookups: { suggestAddress: true } },
    })
  })

  it('stays the same object for other props that say the same, and for callbacks', async () => {
    const { result, rerender } = await renderHookWithSandbox(useGridKycContext, {
      provider: { lookups: { suggestAddress: () => Promise.resolve([]) }, onEvent: () => undefined },
    })
    const before = result.current
    rerender({}, { lookups: { suggestAddress: () => Promise.resolve([]) }, onEvent: () => undefined })
    expect(result.current).toBe(before)
    rerender({}, { lookups: {} })
    expect(result.current).not.toBe(before)
    expect(result.current.client).toBe(before.client)
  })

  it.each([
    ...[{ customerId: 'Customer:2' }, { locale: 'es' }, { messages: {} }, { theme: 'dark' }, { components: {} }],
    ...[{ support: 'Another desk' }, { reviewDuration: 'a day' }, { whyWeAsk: false }, { proxyUrl: '/other' }],
  ] as Partial<GridKycProviderProps>[])('follows %o', async changed => {
    const { result, rerender } = await renderHookWithSandbox(useGridKycContext)
    rerender({}, changed)
    expect(result.current.shown).toMatchObject(changed)
  })

  it('sends requests to the proxy, with the headers of the host as they are now', async () => {
    const asked: Request[] = []
    const fetch = (request: Request) => {
      asked.push(request)
      return Promise.resolve(Response.json({ mayCreate: true }))
    }
    const { result, rerender } = await renderHookWithSandbox(useGridKycContext, {
      provider: { fetch, proxyUrl: 'https://proxy.test/grid', headers: { authorization: 'Bearer 1' } },
    })
    await result.current.client.send(getSession, {})
    rerender({}, { fetch, proxyUrl: 'https://proxy.test/other', headers: { authorization: 'Bearer 2' } })
    await result.current.client.send(getSession, {})
    expect(asked.map(({ url, headers }) => [url, headers.get('authorization')])).toEqual([
      ['https://proxy.test/grid/session', 'Bearer 1'],
      ['https://proxy.test/other/session', 'Bearer 2'],
    ])
  })
})

describe('what is in memory', () => {
  const proxyUrl = 'https://app.test/api/grid'
  const keyOf = (customerId: string) => queryKeys.customer(proxyUrl, customerId, 'profile')
  const sessionKey = queryKeys.platform(proxyUrl, 'session')
  const start = async (provider: Partial<GridKycProviderProps> = {}) => {
    const rendered = await renderHookWithSandbox(useGridKycContext, { provider })
    const { queryClient } = rendered.result.current
    for (const each of ['Customer:1', 'Customer:2']) queryClient.setQueryData(keyOf(each), {})
    const has = (each: string) => queryClient.getQueryData(keyOf(each)) !== undefined
    return { ...rendered, queryClient, has }
  }

  it('goes with the customer when another one is given, and no other does', async () => {
    const { rerender, has } = await start({ customerId: 'Customer:1' })
    rerender({}, { customerId: 'Customer:1' })
    expect(has('Customer:1')).toBe(true)
    rerender({}, { customerId: 'Customer:2' })
    expect([has('Customer:1'), has('Customer:2')]).toEqual([false, true])
    rerender({}, {})
    expect(has('Customer:2')).toBe(false)
  })

  it('goes with the customer of the session when another one has signed in', async () => {
    const { queryClient, has } = await start()
    await act(async () => queryClient.setQueryData(sessionKey, { customerId: 'Customer:1', mayCreate: false }))
    await waitFor(() => expect(has('Customer:1')).toBe(true))
    await act(async () => queryClient.setQueryData(sessionKey, { customerId: 'Customer:2', mayCreate: false }))
    await waitFor(() => expect([has('Customer:1'), has('Customer:2')]).toEqual([false, true]))
  })

  it('goes when the provider has another proxy', async () => {
    const { rerender, has } = await start({ customerId: 'Customer:1' })
    rerender({}, { customerId: 'Customer:1', proxyUrl: '/other' })
    expect(has('Customer:1')).toBe(false)
  })

  it('goes from a client of the host when that is left, and the client stays the host’s', async () => {
    const queryClient = new QueryClient()
    const { result, rerender, has, unmount } = await start({ queryClient, customerId: 'Customer:1' })
    expect(result.current.queryClient).toBe(queryClient)
    queryClient.setQueryData(['host'], 1)
    rerender({}, { customerId: 'Customer:1' })
    expect(result.current.queryClient).not.toBe(queryClient)
    expect([has('Customer:1'), has('Customer:2')]).toEqual([false, true])
    expect(queryClient.getQueryData(['host'])).toBe(1)
    unmount()
  })

  it('goes from a client of the host when the page leaves the provider', async () => {
    const queryClient = new QueryClient()
    const { unmount, has } = await start({ queryClient, customerId: 'Customer:1' })
    unmount()
    expect([has('Customer:1'), has('Customer:2')]).toEqual([false, true])
  })

  it('goes whole when it is cleared', async () => {
    const { result, has } = await start()
    act(() => result.current.clear())
    expect([has('Customer:1'), has('Customer:2')]).toEqual([false, false])
  })
})

it('listens to change events only where the host wants it', async () => {
  const urls: string[] = []
  const fetch = async (request: Request) => {
    urls.push(new URL(request.url).pathname)
    return new Response(null, { status: 404 })
  }
  const { rerender } = await renderHookWithSandbox(useGridKycContext, { provider: { fetch, customerId: 'Customer:1' } })
  await new Promise(resolve => setTimeout(resolve, 20))
  expect(urls).toEqual([])
  rerender({}, { fetch, customerId: 'Customer:1', live: 'stream' })
  await waitFor(() => expect(urls).toEqual(['/api/grid/events']))
})
