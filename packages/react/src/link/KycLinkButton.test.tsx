import { type CustomerCreate, createKycLink, getCustomer } from '@grid-kyc/core'
import type { GridProxyOptions } from '@grid-kyc/proxy'
import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, type Ref, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../provider/GridKycProvider.js'
import { KycLinkButton, type KycLinkButtonProps } from './KycLinkButton.js'

const person: CustomerCreate = { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' }
const inPage = { proxy: { redirectUris: [window.location.origin] } }
const start = { name: 'Continue to identity check' }

let environment: TestEnvironment
const navigate = vi.fn()

beforeEach(async () => {
  sessionStorage.clear()
  navigate.mockReset()
  environment = await startInProcess(person, inPage)
})
afterEach(() => environment.close())

type AppProps = KycLinkButtonProps & { provider?: Partial<GridKycProviderProps>; buttonRef?: Ref<HTMLDivElement> }

function App(props: AppProps) {
  const { provider, buttonRef, ...button } = props
  return (
    <SandboxApp
      environment={environment}
      navigate={url => navigate(url)}
      support={<a href="https://app.test/help">Contact us</a>}
      polling={{ fromMs: 20, upToMs: 40, settledMs: 40 }}
      {...provider}
    >
      <KycLinkButton {...button} ref={buttonRef} />
    </SandboxApp>
  )
}

/** Shows what an SDK is given: its token, and whom to frame. */
const Sdk = ({ accessToken, baseUrl }: { accessToken: string; baseUrl: string }) => <a href={baseUrl}>{accessToken}</a>
const loadSdk = async () => ({ default: Sdk }) as never

const linksCreated = () => environment.sandbox.requests.filter(({ operation }) => operation === 'createKycLink').length
const comesBack = () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))

describe('KycLinkButton', () => {
  it('opens the hosted check once, however often it is pressed', async () => {
    render(<App />)
    await userEvent.dblClick(await screen.findByRole('button', start))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(navigate.mock.lastCall?.[0]).toMatch(/^https:\/\/sandbox\.grid-kyc\.test\//)
    expect(linksCreated()).toBe(1)
  })

  it.each([
    ['approved', /^you’re verified/i],
    ['rejected', /couldn’t verify you/i],
    ['in_review', /verification in progress/i],
  ] as const)('goes there and comes back %s', async (outcome, heading) => {
    render(<App />)
    await userEvent.click(await screen.findByRole('button', start))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    environment.sandbox.finishHosted(navigate.mock.lastCall?.[0], outcome)
    comesBack()
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible()
  })

  it.each([
    [400, 'INVALID_INPUT', /couldn’t start the check with what we have/],
    [401, 'UNAUTHORIZED', /having trouble|went wrong on our side/],
    [404, 'USER_NOT_FOUND', /isn’t available for your account/],
    [500, 'INTERNAL_ERROR', /having trouble/],
  ])(
    '[L10] says in words that Grid answered %d, offers a next step, and continues once Grid does',
    async (status, code, words) => {
      environment.sandbox.faults.next('createKycLink', { kind: 'error', status, code }, Number.POSITIVE_INFINITY)
      render(<App />)
      await userEvent.click(await screen.findByRole('button', start))
      expect((await screen.findAllByText(words, {}, { timeout: 20_000 }))[0]).toBeVisible()
      expect(navigate).not.toHaveBeenCalled()
      environment.sandbox.faults.clear()
      await userEvent.click(screen.getByRole('button', { name: /Try again|Continue to identity check/ }))
      await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    },
    30_000,
  )

  it('offers to go on, with a new link, when the person comes back without finishing', async () => {
    render(<App />)
    await userEvent.click(await screen.findByRole('button', start))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    comesBack()
    expect(await screen.findByRole('heading', { name: 'Verification in progress' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Continue verification' }))
    await waitFor(() => expect(navigate).toHaveBeenCalledTimes(2))
    expect(navigate.mock.calls[0]?.[0]).not.toBe(navigate.mock.calls[1]?.[0])
  })

  it('[L1] says that a customer Grid does not know is not there, with a next step', async () => {
    environment.signInAs('Customer:unknown')
    render(<App />)
    expect(await screen.findByRole('heading', { name: /can’t load your status/ })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Check again' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Contact us' })).toBeVisible()
    expect(linksCreated()).toBe(0)
  })

  it.each(['http://app.example.com/', 'javascript:alert(1)', 'custom://app', '/relative', 'https://evil.test/'])(
    '[L2] has a return to %s refused before it is sent to Grid',
    async redirectUri => {
      render(<App redirectUri={redirectUri} />)
      await userEvent.click(await screen.findByRole('button', start))
      expect(await screen.findByText(/couldn’t start the check with what we have/)).toBeVisible()
      expect([linksCreated(), navigate.mock.calls]).toEqual([0, []])
    },
  )

  it.each([undefined, null, `${window.location.origin}/back?step=2`])(
    '[L2] creates a link that returns to %s',
    async redirectUri => {
      render(<App redirectUri={redirectUri} />)
      await userEvent.click(await screen.findByRole('button', start))
      await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
      const [, target] = redirectUri === null ? [] : [0, redirectUri ?? window.location.href]
      const form = { method: 'POST', body: new URLSearchParams({ outcome: 'abandoned' }) }
      const answer = await environment.sandbox.fetch(new Request(navigate.mock.lastCall?.[0], form))
      expect(answer.headers.get('location') ?? undefined).toBe(target)
    },
  )

  it.each(['redirect', 'tab'] as const)('[L8] opens a check by a provider that is new, as a %s', async mode => {
    const unknown = { kind: 'set', path: 'provider', value: 'SOMETHING_NEW' } as const
    environment.sandbox.faults.next('createKycLink', unknown, Number.POSITIVE_INFINITY)
    const opened = { location: { replace: navigate }, closed: false, close() {}, opener: null, document }
    const open = vi.spyOn(window, 'open').mockReturnValue(opened as never)
    render(<App mode={mode} />)
    await userEvent.click(await screen.findByRole('button', start))
    await waitFor(() => expect(navigate.mock.lastCall?.[0]).toMatch(/^https:.*\/hosted\//))
    open.mockRestore()
  })

  it('[L3] offers the page of the check where the answer has no token to embed', async () => {
    const absent = { kind: 'set', path: 'token', value: undefined } as const
    environment.sandbox.faults.next('createKycLink', absent, Number.POSITIVE_INFINITY)
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    render(<App mode="embedded" loadProviderSdk={async () => ({ default: () => <p>The SDK</p> }) as never} />)
    await userEvent.click(await screen.findByRole('button', start))
    const link = await screen.findByRole('link', { name: /new tab/ })
    expect(link).toHaveAttribute('href', expect.stringMatching(/\/hosted\//))
    expect(screen.queryByText('The SDK')).toBeNull()
    warn.mockRestore()
  })

  it.each([
    ['approved', 'APPROVED', /^you’re verified/i],
    ['rejected', 'REJECTED', /couldn’t verify you/i],
  ])('[L9] opens the SDK of the provider by the token, %s as by the page', async (outcome, status, heading) => {
    const { sandbox, customerId } = environment
    render(<App mode="embedded" loadProviderSdk={loadSdk} providerOrigins={[sandbox.origin]} />)
    await userEvent.click(await screen.findByRole('button', start))
    const sdk = await screen.findByRole('link', { name: /^_act-/ })
    expect(sdk).toHaveAttribute('href', sandbox.origin)
    // What the frame of the SDK does, which has nothing but the token.
    const headers = { 'x-access-token': sdk.textContent ?? '' }
    const form = { method: 'POST', headers, body: new URLSearchParams({ outcome }) }
    await sandbox.fetch(new Request(`${sandbox.origin}/websdk/applicant`, form))
    expect(await screen.findByRole('heading', { name: heading })).toBeVisible()
    expect(navigate).not.toHaveBeenCalled()

    const other = await environment.create(person)
    const { kycUrl } = await sandbox.client.send(createKycLink, { customerId: other })
    sandbox.finishHosted(kycUrl, outcome === 'approved' ? 'approved' : 'rejected')
    const read = (id: string) => sandbox.client.send(getCustomer, { customerId: id })
    expect(await read(customerId)).toMatchObject({ kycStatus: status })
    expect(await read(other)).toMatchObject({ kycStatus: status })
  })

  it.each([
    ['a person', 'kyc', 'polling', person, /^you’re verified/i],
    ['a business', 'kyb', 'polling', harborAndPineInc, /^your business is verified/i],
    ['a person', 'kyc', 'webhook', person, /^you’re verified/i],
    ['a business', 'kyb', 'webhook', harborAndPineInc, /^your business is verified/i],
  ] as const)(
    '[F2] learns the decision of Grid about %s by its %sStatus, by %s',
    async (_, check, by, customer, title) => {
      await environment.close()
      environment = await startInProcess(customer, inPage)
      const { sandbox, customerId } = environment
      const reads = () => sandbox.requests.filter(({ operation }) => operation === 'getCustomer').length
      const streamed = { live: 'stream', polling: { fromMs: 600_000, upToMs: 600_000, settledMs: 600_000 } } as const
      render(<App {...(by === 'webhook' && { provider: streamed })} />)
      await userEvent.click(await screen.findByRole('button', { name: /^Continue to/ }))
      await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
      comesBack()
      expect(await screen.findByRole('heading', { name: 'Verification in progress' })).toBeVisible()
      await waitFor(() => expect(reads()).toBeGreaterThan(1))
      sandbox.setCustomerStatus(customerId, 'APPROVED')
      if (by === 'webhook') {
        await new Promise(resolve => setTimeout(resolve, 150))
        expect(screen.queryByRole('heading', { name: title })).toBeNull()
        const timestamp = new Date().toISOString()
        const data = { id: customerId, [`${check}Status`]: 'APPROVED', updatedAt: timestamp }
        await environment.ingest({ id: 'Webhook:1', type: `CUSTOMER.${check.toUpperCase()}_APPROVED`, timestamp, data })
      }
      expect(await screen.findByRole('heading', { name: title })).toBeVisible()
    },
  )

  it.each([
    ['at its time', 0],
    ['a while later where the clock of this device is ahead', 10 * 60_000],
  ])('offers a new link once one that the browser did not open has expired, %s', async (_, aheadMs) => {
    await environment.close()
    const now = () => Date.now() - aheadMs
    environment = await startInProcess(person, { ...inPage, sandbox: { linkTtlMs: 400, now } })
    const open = vi.spyOn(window, 'open').mockReturnValue(null)
    render(<App mode="tab" />)
    await userEvent.click(await screen.findByRole('button', { name: /^Continue to identity check/ }))
    expect(await screen.findByRole('heading', { name: 'Your browser stopped the new tab' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'This link has expired' })).toBeNull()
    if (aheadMs === 0) expect(await screen.findByRole('heading', { name: 'This link has expired' })).toBeVisible()
    else {
      await new Promise(resolve => setTimeout(resolve, 600))
      expect(screen.getByRole('heading', { name: 'Your browser stopped the new tab' })).toBeVisible()
    }
    open.mockRestore()
  })

  it.each([
    ['REJECTED', 'Start a new check'],
    ['EXPIRED', 'Continue to identity check'],
    ['CANCELED', 'Continue to identity check'],
  ])('[F3] creates a new link for a customer that is %s', async (status, name) => {
    environment.sandbox.faults.next(
      'getCustomer',
      { kind: 'set', path: 'kycStatus', value: status },
      Number.POSITIVE_INFINITY,
    )
    render(<App />)
    await userEvent.click(await screen.findByRole('button', { name }))
    await waitFor(() => expect(navigate.mock.lastCall?.[0]).toMatch(/\/hosted\//))
    expect(linksCreated()).toBe(1)
  })

  it('[F1] says after the return that it is being looked at, and that it is approved only once Grid says so', async () => {
    render(<App />)
    await userEvent.click(await screen.findByRole('button', start))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    comesBack()
    expect(await screen.findByRole('heading', { name: 'Verification in progress' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: /^you’re verified/i })).not.toBeInTheDocument()
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    expect(await screen.findByRole('heading', { name: /^you’re verified/i })).toBeVisible()
  })

  it('knows after a reload that the person was away, and forgets it then', async () => {
    const first = render(<App />)
    await userEvent.click(await screen.findByRole('button', start))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    first.unmount()
    const second = render(<App />)
    expect(await screen.findByRole('heading', { name: 'Verification in progress' })).toBeVisible()
    second.unmount()
    render(<App />)
    expect(await screen.findByRole('button', start)).toBeVisible()
  })

  it('shows an approval that is put on hold, at once', async () => {
    environment.sandbox.setCustomerStatus(environment.customerId, 'APPROVED')
    render(<App />)
    expect(await screen.findByRole('heading', { name: /^you’re verified/i })).toBeVisible()
    environment.sandbox.setCustomerStatus(environment.customerId, 'HOLD')
    expect(await screen.findByRole('heading', { name: /on hold/i })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Contact us' })).toBeVisible()
  })

  it('never unmounts or asks twice because of a parent’s render, an inline prop or StrictMode', async () => {
    const ui = (label: string) => (
      <StrictMode>
        <App onStatusChange={() => undefined}>{label}</App>
      </StrictMode>
    )
    const { rerender } = render(ui('Verify'))
    const button = await screen.findByRole('button', { name: 'Verify' })
    rerender(ui('Verify me'))
    expect(screen.getByRole('button', { name: 'Verify me' })).toBe(button)
    await userEvent.click(button)
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(linksCreated()).toBe(1)
  })

  it('has contacts confirmed first, and then continues with the check', async () => {
    await environment.close()
    environment = await startInProcess(
      {
        ...person,
        region: 'DE',
        email: 'ada@example.com',
        phoneNumber: '+4915112345678',
      },
      inPage,
    )
    const onContactNeeded = vi.fn()
    render(<App onContactNeeded={onContactNeeded} />)
    await userEvent.click(await screen.findByRole('button', start))
    expect(await screen.findByRole('heading', { name: 'Confirm your contact details first' })).toBeVisible()
    expect(onContactNeeded).toHaveBeenCalledExactlyOnceWith(environment.customerId)
    for (const label of ['Code from the email', 'Code from the text message']) {
      await userEvent.click(await screen.findByRole('button', { name: 'Send the code' }))
      expect(navigate).not.toHaveBeenCalled()
      await userEvent.type(await screen.findByLabelText(label), '123456')
    }
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
  })

  it('says that the session has ended, and continues after signing in again', async () => {
    render(<App />)
    await screen.findByRole('button', start)
    environment.signInAs(null)
    expect(await screen.findByText(/signed out/)).toBeVisible()
    environment.signInAs(environment.customerId)
    await userEvent.click(screen.getByRole('button', { name: 'Check again' }))
    expect(await screen.findByRole('button', start)).toBeVisible()
  })

  it('gets nothing for another user’s customer, and no request reaches Grid', async () => {
    const other = await environment.create({ ...person, fullName: 'Ben Ortiz 003' })
    const before = environment.sandbox.requests.length
    const onError = vi.fn()
    render(<App customerId={other} provider={{ onError }} />)
    expect(await screen.findByRole('heading', { name: /can’t load your status/ })).toBeVisible()
    expect(onError.mock.lastCall?.[0]).toMatchObject({ kind: 'forbidden', status: 403 })
    expect(environment.sandbox.requests.length).toBe(before)
  })

  it('keeps no name, contact or link in the host’s own query client', async () => {
    const queryClient = new QueryClient()
    render(<App provider={{ queryClient }} />)
    await userEvent.click(await screen.findByRole('button', start))
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    const cached = JSON.stringify([
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state, meta }) => [queryKey, state, meta]),
      queryClient
        .getMutationCache()
        .getAll()
        .map(({ state }) => state),
      Object.entries(sessionStorage),
    ])
    expect(cached).toContain(environment.customerId)
    expect(cached).not.toMatch(/Ada|Miller|hosted|_act-/)
  })

  it('names the reason for a developer, on the console in development builds only', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    for (const [mode, times] of [
      ['production', 0],
      ['development', 1],
    ] as const) {
      vi.stubEnv('NODE_ENV', mode)
      const { unmount } = render(<App mode="embedded" loadProviderSdk={async () => ({ default: undefined })} />)
      await userEvent.click(await screen.findByRole('button', start))
      expect(await screen.findByRole('heading', { name: 'The check can’t be shown here' })).toBeVisible()
      await waitFor(() => expect(warn).toHaveBeenCalledTimes(times))
      unmount()
    }
    expect(warn.mock.lastCall?.[0]).toMatch(/providerOrigins/)
    vi.unstubAllEnvs()
    warn.mockRestore()
  })

  it('takes className and ref', async () => {
    const ref = createRef<HTMLDivElement>()
    render(<App className="mine" buttonRef={ref} />)
    await screen.findByRole('button', start)
    expect(ref.current).toHaveClass('gk-kyc-link', 'mine')
  })
})

describe('a session without a customer', () => {
  const startNew = async (create?: Partial<NonNullable<GridProxyOptions['create']>>) => {
    await environment.close()
    let session: string[] = []
    environment = await startInProcess(person, {
      proxy: {
        ...inPage.proxy,
        customerFor: () => session,
        ...(create && {
          create: {
            ...create,
            platformCustomerId: () => 'account-7',
            onCreated(_request, { id = '' }) {
              session = [id]
            },
          },
        }),
      },
    })
  }

  it('creates the customer of the chosen type, and moves on to the check', async () => {
    await startNew({})
    const onEvent = vi.fn()
    render(<App provider={{ onEvent }} />)
    await userEvent.click(await screen.findByRole('button', { name: 'For me' }))
    const button = await screen.findByRole('button', start)
    await waitFor(() => expect(button).toHaveFocus())
    await userEvent.click(button)
    await waitFor(() => expect(navigate).toHaveBeenCalledOnce())
    expect(onEvent.mock.calls.filter(([{ type }]) => type === 'saved')).toHaveLength(1)
    expect(onEvent.mock.calls.filter(([{ type }]) => type === 'error')).toEqual([])
  })

  it('does not ask for a type that the host passes', async () => {
    await startNew({ values: () => ({ businessInfo: harborAndPineInc.businessInfo }) })
    render(<App customerType="BUSINESS" />)
    expect(await screen.findByRole('heading', { name: 'Verify your business to continue' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
    expect(await screen.findByRole('button', { name: 'Continue to business check' })).toBeVisible()
  })

  it('says that Grid needs more than the type where the backend does not know it', async () => {
    await startNew({})
    render(<App customerType="BUSINESS" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Continue' }))
    expect(await screen.findByRole('alert')).toHaveTextContent(/Contact us/)
  })

  it('creates none where the proxy does not allow it', async () => {
    await startNew()
    render(<App />)
    expect(await screen.findByText(/isn’t available for your account/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'For me' })).toBeNull()
  })
})
