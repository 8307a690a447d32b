import { beneficialOwnerFields, createBeneficialOwner, exampleOf, listCustomers, updateCustomer } from '@grid-kyc/core'
import { QueryClient } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../../test/customers.js'
import { SandboxApp } from '../../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../../test/startInProcess.js'
import type { GridKycProviderProps } from '../../provider/GridKycProvider.js'
import { type ReadyBusinessKyb, type UseBusinessKybOptions, useBusinessKyb } from './useBusinessKyb.js'

const company = harborAndPine

let environment: TestEnvironment
let session: string[] | null
/** What left the browser to be written. */
let written: { method: string; body: unknown }[]
afterEach(() => environment?.close())

async function start({ isNew = false } = {}) {
  session = []
  written = []
  environment = await startInProcess(company, {
    proxy: {
      customerFor: () => session,
      create: {
        platformCustomerId: () => 'account-7',
        onCreated(_request, { id = '' }) {
          session = [id]
        },
      },
    },
  })
  if (!isNew) session = [environment.customerId]
}

const bodiesOf = (method: string) => written.flatMap(each => (each.method === method ? [each.body] : []))

async function send(request: Request): Promise<Response> {
  if (request.method !== 'GET') written.push({ method: request.method, body: await request.clone().json() })
  return environment.fetch(request)
}

/** What a host writes under its own design system. */
function Headless(options: UseBusinessKybOptions) {
  const kyb = useBusinessKyb(options)
  if (kyb.status !== 'ready') return <p>{kyb.status}</p>
  return <Step {...kyb} />
}

function Step(kyb: ReadyBusinessKyb) {
  const { step, form, pathsOf, errors } = kyb
  return (
    <section aria-label={step.title}>
      <ol>
        {kyb.steps.map(each => (
          <li key={each.id}>{`${each.id}: ${each.state}`}</li>
        ))}
      </ol>
      {errors.map(error => (
        <p key={error.message} role="alert">
          {error.kind}
        </p>
      ))}
      {kyb.issues.map(({ step: at, message }) => (
        <p key={message}>{`${at}: ${message}`}</p>
      ))}
      {pathsOf(step.id).map(path => {
        const { label, labelProps, inputProps, errorProps, error, options } = form.field(path)
        return (
          <div key={path}>
            {/* biome-ignore lint/a11y/noLabelWithoutControl: the hook's props tie them. */}
            <label {...labelProps}>{label}</label>
            {error && <p {...errorProps}>{error}</p>}
            {options.length > 0 ? (
              <select {...inputProps}>
                {options.map(option => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <input {...inputProps} type="text" />
            )}
          </div>
        )
      })}
      {kyb.isSaved && <p role="status">Saved</p>}
      {kyb.hasUnsaved && <p>Unsaved</p>}
      <button type="button" onClick={kyb.refresh}>
        Read
      </button>
      <button type="button" onClick={kyb.back}>
        Back
      </button>
      <button type="button" onClick={() => void kyb.saveForLater()}>
        Later
      </button>
      <button type="button" onClick={() => void kyb.next()}>
        Continue
      </button>
      <button type="button" onClick={() => void kyb.submit({ termsVersion: kyb.terms?.version })}>
        Submit
      </button>
    </section>
  )
}

function App({ provider, ...options }: UseBusinessKybOptions & { provider?: Partial<GridKycProviderProps> }) {
  return (
    <SandboxApp environment={environment} fetch={send} support="help" {...provider}>
      <Headless {...options} />
    </SandboxApp>
  )
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const type = async (label: string | RegExp, text: string) => {
  const input = screen.getByLabelText(label)
  await userEvent.clear(input)
  await userEvent.type(input, text)
}
const choose = (label: string, value: string | string[]) => userEvent.selectOptions(screen.getByLabelText(label), value)
const stepNamed = (name: string) => screen.findByRole('region', { name })

async function describeBusiness() {
  await stepNamed('Before you start')
  await choose('Country of incorporation', 'US')
  await choose('Legal form', 'LLC')
  await press('Continue')
  await stepNamed('About the business')
  await type('Legal name of the business', 'Cedar Row LLC')
  await type('Date of incorporation', '2019-06-03')
  await type('Employer identification number (EIN)', '12-3456789')
  await type('State file number', '7304003')
}

describe('useBusinessKyb', () => {
  it('creates the customer once it knows enough, and never asks again', async () => {
    await start({ isNew: true })
    const onSaved = vi.fn()
    const onStepChange = vi.fn()
    render(<App onSaved={onSaved} onStepChange={onStepChange} />, { wrapper: StrictMode })
    await describeBusiness()
    expect(written).toEqual([])
    await press('Continue')
    await stepNamed('Address and industry')
    expect(bodiesOf('POST')).toEqual([
      {
        customerType: 'BUSINESS',
        region: 'US',
        businessInfo: {
          country: 'US',
          entityType: 'LLC',
          legalName: 'Cedar Row LLC',
          incorporatedOn: '2019-06-03',
          taxId: '12-3456789',
          registrationNumber: '7304003',
        },
      },
    ])
    expect(onSaved.mock.calls).toEqual([[{ resource: 'customer', id: session?.[0], created: true }]])
    expect(onStepChange.mock.lastCall).toEqual([{ step: 'operations', from: 'business', reason: 'continue' }])

    await press('Back')
    await stepNamed('About the business')
    expect(screen.getByLabelText('Legal name of the business')).toHaveValue('Cedar Row LLC')
    expect(screen.getByLabelText('Employer identification number (EIN)')).toHaveValue('•••••789')
    await press('Continue')
    await stepNamed('Address and industry')
    expect(written).toHaveLength(1)
  })

  it('keeps what was saved when an answer from before the save arrives after it', async () => {
    await start({ isNew: true })
    let release = () => {}
    const released = new Promise<void>(resolve => {
      release = resolve
    })
    let isPaused = false
    const paused = async (request: Request) => {
      const answer = await send(request)
      if (isPaused && request.method === 'GET' && /\/customers\/[^/]+$/.test(request.url)) await released
      return answer
    }
    render(<App provider={{ fetch: paused }} />)
    await describeBusiness()
    await press('Continue')
    await stepNamed('Address and industry')
    await press('Back')
    await stepNamed('About the business')
    isPaused = true
    await press('Read')
    await type(/^Trade name/, 'Cedar')
    await press('Continue')
    await stepNamed('Address and industry')
    release()
    await press('Back')
    await stepNamed('About the business')
    await new Promise(resolve => setTimeout(resolve, 50))
    expect(screen.getByLabelText(/^Trade name/)).toHaveValue('Cedar')
  })

  it('looks before it creates: a lost answer makes no second customer', async () => {
    await start({ isNew: true })
    render(<App />)
    await describeBusiness()
    environment.sandbox.faults.next('createCustomer', { kind: 'droppedConnection', handled: true })
    await press('Continue')
    expect(await screen.findByRole('alert')).toHaveTextContent('unavailable')
    await type('Trade name', 'Cedar')
    await press('Continue')
    await stepNamed('Address and industry')
    const { data } = await environment.sandbox.client.send(listCustomers, {})
    expect(data.map(({ id }) => id)).toEqual([environment.customerId, session?.[0]])
    expect(bodiesOf('PATCH')).toEqual([
      { customerType: 'BUSINESS', businessInfo: { doingBusinessAs: 'Cedar', taxId: '12-3456789' } },
    ])
  })

  it('continues where Grid still needs something, and says what is wrong with a step', async () => {
    await start()
    render(<App />)
    await stepNamed('Before you start')
    await press('Continue')
    expect(await screen.findByText('Select the legal form of the business')).toBeVisible()
    await choose('Legal form', 'LLC')
    expect(screen.queryByText('Select the legal form of the business')).toBeNull()
    await press('Continue')
    await stepNamed('About the business')
    expect(bodiesOf('PATCH')).toEqual([{ customerType: 'BUSINESS', businessInfo: { entityType: 'LLC' } }])
  })

  it('saves what is right for later, keeps the rest, and tells of it', async () => {
    await start()
    render(<App step="business" />)
    await stepNamed('About the business')
    await type('Trade name', 'Harbor')
    await type('Date of incorporation', 'long ago')
    expect(screen.getByText('Unsaved')).toBeVisible()
    await press('Later')
    expect(await screen.findByText(/^Enter a date that exists/)).toBeVisible()
    expect(bodiesOf('PATCH')).toEqual([{ customerType: 'BUSINESS', businessInfo: { doingBusinessAs: 'Harbor' } }])
    await type('Date of incorporation', '2019-06-04')
    await press('Later')
    expect(await screen.findByText('Saved')).toBeVisible()
    expect(screen.queryByText('Unsaved')).toBeNull()
  })

  it('puts what Grid refuses at its field until it is edited', async () => {
    await start()
    render(<App step="business" />)
    await stepNamed('About the business')
    environment.sandbox.faults.next('updateCustomer', {
      kind: 'error',
      status: 400,
      code: 'INVALID_INPUT',
      details: { errors: [{ field: 'customer.businessInfo.doingBusinessAs' }] },
    })
    await type('Trade name', 'Harbor')
    await press('Later')
    expect(await screen.findByText('Check “Trade name”')).toBeVisible()
    await type('Trade name', 'Pine')
    expect(screen.queryByText('Check “Trade name”')).toBeNull()
    expect(screen.getByLabelText('Trade name')).toHaveValue('Pine')
  })

  it('calls an answer in its error as the question is called now', async () => {
    await start()
    render(<App step="operations" />)
    await stepNamed('Address and industry')
    await press('Continue')
    expect(await screen.findByText('Enter the ZIP code')).toBeVisible()
    await choose('Country', 'BR')
    expect(screen.getByText('Enter the CEP')).toBeVisible()
    expect(screen.queryByText('Enter the ZIP code')).toBeNull()
  })

  it('keeps what is typed over newer data, failing reads and a parent that renders again', async () => {
    await start()
    const { rerender } = render(<App step="business" hidden={[]} />)
    await stepNamed('About the business')
    await type('Trade name', 'Harbor')
    await environment.sandbox.client.send(updateCustomer, {
      customerId: environment.customerId,
      body: { customerType: 'BUSINESS', businessInfo: { doingBusinessAs: 'Pine', registrationNumber: '99003' } },
    })
    await press('Read')
    await waitFor(() => expect(screen.getByLabelText('State file number')).toHaveValue('99003'))
    session = null
    await press('Read')
    expect((await screen.findAllByRole('alert'))[0]).toHaveTextContent('unauthorized')
    rerender(<App step="business" hidden={[]} />)
    expect(screen.getByLabelText('Trade name')).toHaveValue('Harbor')
  })

  it('forgets what was typed when another user signs in', async () => {
    await start()
    render(<App step="business" />)
    await stepNamed('About the business')
    await type('Trade name', 'Harbor')
    await type('Your email address', 'robin@example.com')
    session = [
      await environment.create({ ...company, businessInfo: { ...company.businessInfo, doingBusinessAs: 'Pine' } }),
    ]
    await press('Read')
    await waitFor(() => expect(screen.getByLabelText('Trade name')).toHaveValue('Pine'))
    expect(screen.getByLabelText('Your email address')).toHaveValue('')
    session = []
    await press('Read')
    await waitFor(() => expect(screen.getByLabelText('Trade name')).toHaveValue(''))
  })

  it('opens for a business with more owners than it reads documents of', async () => {
    await start()
    const { customerId, sandbox } = environment
    const example = exampleOf(beneficialOwnerFields)
    for (let at = 0; at < 30; at++) {
      const roles = at === 0 ? (['UBO', 'CONTROL_PERSON'] as const) : (['UBO'] as const)
      const body = { ...example, customerId, ownershipPercentage: 1, roles: [...roles] }
      await sandbox.client.send(createBeneficialOwner, { body })
    }
    render(<App steps={['people', 'documents', 'review']} />)
    await stepNamed('Documents')
    expect(screen.getByText('documents: unknown')).toBeVisible()
  })

  it('submits, and lists what Grid still wants by the step where it is fixed', async () => {
    await start()
    const onSubmitted = vi.fn()
    render(<App step="review" onSubmitted={onSubmitted} />)
    await stepNamed('Review and submit')
    await press('Submit')
    expect(await screen.findByText('start: Legal form is missing')).toBeVisible()
    expect(screen.getByText(/^people: Add the person who runs/)).toBeVisible()
    expect(onSubmitted.mock.calls).toEqual([
      [{ verificationId: expect.stringMatching(/^Verification:/), verificationStatus: 'RESOLVE_ERRORS' }],
    ])
    expect(bodiesOf('PATCH')).toMatchObject([
      // Filled in, and marked in the review.
      { businessInfo: { countriesOfOperation: ['US'] } },
      { endUserTermsConsent: { termsVersion: 'V1', acceptanceMethod: 'CHECKBOX' } },
    ])
    const steps = within(screen.getByRole('list'))
    expect(steps.getByText('start: attention')).toBeVisible()
    expect(steps.getByText('people: attention')).toBeVisible()
  })

  it('keeps every value out of a query cache of the host', async () => {
    await start()
    const host = new QueryClient()
    render(<App step="business" provider={{ queryClient: host }} />)
    await stepNamed('About the business')
    await type('Your email address', 'canary@example.com')
    await press('Later')
    await screen.findByText('Saved')
    const seen = JSON.stringify([
      host
        .getQueryCache()
        .getAll()
        .map(({ queryKey, state }) => [queryKey, state, { ...Object(state.data) }]),
      host.getMutationCache().getAll(),
    ])
    expect(seen).toContain(environment.customerId)
    for (const value of ['canary@example.com', 'Harbor & Pine', '1577']) expect(seen).not.toContain(value)
  })

  it('renders from the start with data of the host, which Grid’s own replaces', async () => {
    await start()
    render(<App step="business" initialData={{ businessInfo: { legalName: 'Guess', doingBusinessAs: 'Pine' } }} />)
    expect(screen.getByLabelText('Legal name of the business')).toHaveValue('Guess')
    await waitFor(() =>
      expect(screen.getByLabelText('Legal name of the business')).toHaveValue('Harbor & Pine Trading, Inc.'),
    )
    expect(screen.getByLabelText('Trade name')).toHaveValue('Pine')
  })
})
