import { type ErrorKind, GridKycError } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { render, renderHook, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import { KycLinkButton } from '../link/KycLinkButton.js'
import { VerificationStatusPanel } from '../status/VerificationStatusPanel.js'
import * as queryKeys from '../store/queryKeys.js'
import { GridKycProvider, type GridKycProviderProps } from './GridKycProvider.js'
import { createErrorExplainer, useFailureReports } from './useFailureReports.js'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const page = () =>
  Promise.resolve(new Response('<!doctype html><title>App</title>', { headers: { 'content-type': 'text/html' } }))
const notFound = () => Promise.resolve(new Response('Not found', { status: 404 }))
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'))
const signedOut = () => Promise.resolve(Response.json({ code: 'UNAUTHORIZED' }, { status: 401 }))
const withoutCustomer = () => Promise.resolve(Response.json({ mayCreate: false }))

const failures: [
  name: string,
  fetch: () => Promise<Response>,
  kind: string,
  code: string | undefined,
  remedy: RegExp,
][] = [
  ['the session has no customer', withoutCustomer, 'not_found', 'NO_CUSTOMER', /`create` in createGridProxy/],
  ['a web page answers at proxyUrl', page, 'unexpected', undefined, /proxyUrl is "\/api\/grid"/],
  ['nothing answers at proxyUrl', notFound, 'not_found', undefined, /Mount the proxy there/],
  ['CORS or the network stops it', unreachable, 'network', undefined, /`origins`/],
  ['the session has ended', signedOut, 'unauthorized', 'UNAUTHORIZED', /customerFor returned null/],
]

function show(provider: Partial<GridKycProviderProps>) {
  return render(
    <GridKycProvider proxyUrl="/api/grid" support="Help desk" {...provider}>
      <KycLinkButton />
      <VerificationStatusPanel />
    </GridKycProvider>,
  )
}

describe('a session that could not be fetched', () => {
  it.each(failures)(
    'is reported once, with cause and remedy in development, when %s',
    async (_, fetch, kind, code, remedy) => {
      vi.stubEnv('NODE_ENV', 'development')
      const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
      const [onError, onEvent] = [vi.fn<(error: GridKycError) => void>(), vi.fn()]
      show({ fetch, onError, onEvent })
      await waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringMatching(remedy)), { timeout: 20_000 })
      expect(onError.mock.calls.map(([error]) => [error.kind, error.code])).toEqual([[kind, code]])
      expect(onEvent.mock.calls).toEqual(onError.mock.calls.map(([error]) => [{ type: 'error', error }]))
      expect(warn.mock.calls.filter(([text]) => remedy.test(String(text)))).toHaveLength(1)
    },
  )

  it('says nothing to the console in production, and keeps the cause', async () => {
    const onError = vi.fn<(error: GridKycError) => void>()
    show({ fetch: unreachable, onError })
    await waitFor(() => expect(onError).toHaveBeenCalled(), { timeout: 20_000 })
    const [[error]] = onError.mock.calls as [[GridKycError]]
    expect(error.cause).toEqual(new TypeError('Failed to fetch'))
    expect(JSON.stringify(error)).not.toContain('Failed to fetch')
  })
})

it('resolves a relative proxyUrl against the page, so that jsdom can request it', async () => {
  const base = document.createElement('base')
  base.href = 'https://app.test/shop/'
  document.head.append(base)
  const asked: string[] = []
  const { environment } = await renderWithSandbox(<VerificationStatusPanel />, {
    provider: {
      proxyUrl: '../api/grid',
      fetch(request) {
        asked.push(request.url)
        return environment.fetch(request)
      },
    },
  })
  expect((await screen.findAllByRole('heading')).length).toBeGreaterThan(0)
  expect(asked[0]).toBe('https://app.test/api/grid/session')
  base.remove()
})

it('warns in development that the stylesheet is missing', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await renderWithSandbox(<VerificationStatusPanel />)
  await waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining('@grid-kyc/react/styles.css')))
})

it('does not warn when the stylesheet is there', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const style = document.createElement('style')
  style.textContent = '.gk-root { --_radius: 8px }'
  document.head.append(style)
  await renderWithSandbox(<VerificationStatusPanel />)
  await new Promise(resolve => setTimeout(resolve, 1_500))
  expect(warn).not.toHaveBeenCalled()
  style.remove()
})

it.skipIf(process.env.REACT === '18')('says that there are two copies of React', async () => {
  const from = '../../../../test/react18/node_modules'
  const { createElement } = await import(/* @vite-ignore */ `${from}/react/index.js`)
  const { renderToString } = await import(/* @vite-ignore */ `${from}/react-dom/server.js`)
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  expect(() => renderToString(createElement(GridKycProvider, { proxyUrl: '/api/grid', support: '' }))).toThrow(
    'two copies of React',
  )
})

describe('a fetch of the library', () => {
  const proxyUrl = '/api/grid'
  const start = () => {
    const queryClient = new QueryClient()
    const report = vi.fn()
    const { unmount } = renderHook(() => useFailureReports({ queryClient, proxyUrl, report }))
    const error = (kind: ErrorKind) => new GridKycError({ kind, message: 'It failed.' })
    const fails = async (queryKey: readonly unknown[], kind: ErrorKind = 'invalid') => {
      const failure = error(kind)
      await queryClient.prefetchQuery({ queryKey, retry: false, queryFn: () => Promise.reject(failure) })
      return { type: 'error', error: failure }
    }
    const answers = (queryKey: readonly unknown[], data: object) =>
      queryClient.prefetchQuery({ queryKey, queryFn: () => Promise.resolve(data) })
    return { report, fails, answers, unmount }
  }
  const session = queryKeys.platform(proxyUrl, 'session')

  it('is reported where it fails', async () => {
    const { report, fails } = start()
    const event = await fails(queryKeys.customer(proxyUrl, 'Customer:1', 'profile'))
    expect(report.mock.calls).toEqual([[event]])
  })

  it('is not reported where the components do without it', async () => {
    const { report, fails } = start()
    await fails(queryKeys.platform(proxyUrl, 'config'))
    await fails(queryKeys.platform(proxyUrl, 'end-user-terms'), 'not_found')
    expect(report).not.toHaveBeenCalled()
    await fails(queryKeys.platform(proxyUrl, 'end-user-terms'), 'unavailable')
    await fails(session, 'not_found')
    expect(report).toHaveBeenCalledTimes(2)
  })

  it('is not reported for another proxy, for the host, or once the provider is gone', async () => {
    const { report, fails, unmount } = start()
    await fails(queryKeys.platform('/other', 'session'))
    await fails(['host'])
    unmount()
    await fails(session)
    expect(report).not.toHaveBeenCalled()
  })

  it.each([
    [{ mayCreate: false }, 1],
    [{ mayCreate: true }, 0],
    [{ customerId: 'Customer:1', mayCreate: false }, 0],
  ])('that says of the session %j is reported %i times', async (data, times) => {
    const { report, answers } = start()
    await answers(session, data)
    await answers(queryKeys.platform(proxyUrl, 'customers'), { mayCreate: false })
    expect(report).toHaveBeenCalledTimes(times)
    if (times === 1) expect(report.mock.calls[0]?.[0]).toMatchObject({ type: 'error', error: { code: 'NO_CUSTOMER' } })
  })
})

it('explains each cause once, and another one as well', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  const explain = createErrorExplainer()
  const ended = new GridKycError({ kind: 'unauthorized', code: 'UNAUTHORIZED', status: 401, message: 'Signed out.' })
  explain(ended, '/api/grid')
  explain(ended, '/api/grid')
  await waitFor(() => expect(warn).toHaveBeenCalledTimes(1))
  explain(new GridKycError({ kind: 'network', message: 'Failed to fetch' }), '/api/grid')
  await waitFor(() => expect(warn).toHaveBeenCalledTimes(2))
})
