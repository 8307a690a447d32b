import { type CustomerCreate, updateCustomer } from '@grid-kyc/core'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../../test/customers.js'
import { press, SandboxApp } from '../../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../../test/startInProcess.js'
import { es } from '../../es.js'
import type { GridKycProviderProps } from '../../provider/GridKycProvider.js'
import { BusinessKybWizard, type BusinessKybWizardProps } from './BusinessKybWizard.js'

const company = harborAndPineInc

let environment: TestEnvironment
let session: string[] | null
afterEach(() => environment?.close())

const start = async (customer: CustomerCreate = company) => {
  environment = await startInProcess(customer, {
    proxy: {
      customerFor: () => session,
      create: { platformCustomerId: () => 'account-7', onCreated: () => undefined },
    },
  })
  session = [environment.customerId]
}

function App({ provider, ...props }: BusinessKybWizardProps & { provider?: Partial<GridKycProviderProps> }) {
  return (
    <SandboxApp environment={environment} support={<a href="https://app.test/help">Contact us</a>} {...provider}>
      <BusinessKybWizard {...props} />
    </SandboxApp>
  )
}

const heading = (name: RegExp) => screen.findByRole('heading', { name, level: 2 })
/** The focus moves once the browser has painted its target. */
const focusOn = (name: RegExp) => waitFor(() => expect(screen.getByRole('heading', { name })).toHaveFocus())

describe('BusinessKybWizard', () => {
  it('resumes at the first step that needs something, and takes the focus to the next one', async () => {
    await start()
    render(<App />, { wrapper: StrictMode })
    expect(await heading(/^Address and industry\s+Step 3 of 8/)).not.toHaveFocus()
    await press(/^About the business/)
    await focusOn(/^About the business/)
    expect(screen.getByLabelText('Legal name of the business')).toHaveValue('Harbor & Pine Trading, Inc.')
    expect(screen.getByText('•••••577')).toBeVisible()
    await press('Continue')
    await focusOn(/^Address and industry/)
    expect(environment.sandbox.requests.filter(({ method }) => method === 'PATCH')).toEqual([])
  })

  it('sums up what is wrong, each with the way to its field', async () => {
    await start()
    render(<App step="operations" />)
    await press('Continue')
    const summary = await screen.findByRole('alert')
    expect(within(summary).getByRole('heading')).toHaveTextContent(/There are \d problems/)
    await waitFor(() => expect(summary.parentElement).toHaveFocus())
    await userEvent.click(within(summary).getByRole('link', { name: 'Enter the street address' }))
    await waitFor(() => expect(screen.getByLabelText('Street address')).toHaveFocus())
    await userEvent.type(screen.getByLabelText('Street address'), '1 Pine Street')
    expect(screen.queryByRole('link', { name: 'Enter the street address' })).toBeNull()
  })

  it('takes an error back when another answer makes its own needless', async () => {
    await start()
    render(<App step="activity" />)
    await press('Continue')
    const needed = { name: 'Select where the money of the business comes from' }
    expect(await screen.findByRole('link', needed)).toBeVisible()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Loans' }))
    expect(screen.queryByRole('link', needed)).toBeNull()
    expect(screen.queryByLabelText(/^Source of funds, in your own words/)).toBeNull()
    expect(screen.getByRole('link', { name: 'Select what you will mainly use the account for' })).toBeVisible()
  })

  it('shows at the top an error of a field that is on no step', async () => {
    await start()
    await complete()
    render(<App step="business" steps={['start', 'business', 'operations', 'review', 'outcome']} />)
    const errors = [{ field: 'customer.businessInfo.purposeOfAccount' }]
    const refusal = { kind: 'error', status: 400, code: 'INVALID_INPUT', details: { errors } } as const
    environment.sandbox.faults.next('updateCustomer', refusal)
    await press(/trade name/)
    await userEvent.type(await screen.findByLabelText(/^Trade name/), 'Harbor')
    await press('Continue')
    const summary = await screen.findByRole('heading', { name: 'There is a problem' })
    const listed = within(summary.parentElement as HTMLElement).getByRole('listitem')
    expect(listed).toHaveTextContent(/mainly use the account for$/)
    // There is nowhere to lead to.
    expect(within(listed).queryByRole('link')).toBeNull()
    expect(screen.getByLabelText(/^Trade name/)).toHaveValue('Harbor')
  })

  it('[C12] shows at each field what Grid refuses of it, all at once', async () => {
    await start()
    await complete()
    render(<App step="business" />)
    const errors = [{ field: 'businessInfo.legalName' }, { field: 'customer.businessInfo.doingBusinessAs' }]
    const refusal = { kind: 'error', status: 400, code: 'INVALID_INPUT', details: { errors } } as const
    environment.sandbox.faults.next('updateCustomer', refusal)
    await press(/trade name/)
    await userEvent.type(await screen.findByLabelText(/^Trade name/), 'Harbor')
    await press('Continue')
    await waitFor(() => expect(screen.getByLabelText(/^Trade name/)).toBeInvalid())
    expect(screen.getByLabelText('Legal name of the business')).toBeInvalid()
    const summary = await screen.findByRole('heading', { name: /problem/ })
    const links = within(summary.parentElement as HTMLElement).getAllByRole('link')
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Check “Legal name of the business”',
      'Check “Trade name”',
    ])
  })

  it('tells before submitting what Grid wants on a step the host left out', async () => {
    await start()
    const gap = {
      resourceId: environment.customerId,
      type: 'MISSING_FIELD',
      field: 'customer.address.line1',
      reason: 'Missing.',
    }
    environment.sandbox.setVerification(environment.customerId, { verificationStatus: 'RESOLVE_ERRORS', errors: [gap] })
    render(<App step="review" steps={['business', 'review', 'outcome']} />)
    await heading(/^Review and submit/)
    expect(await screen.findByText(/Street address/, { selector: '.gk-issues li' })).toBeVisible()
  })

  it('shows every answer before it submits, and comes back from a change', async () => {
    await start()
    await complete()
    render(<App steps={['business', 'operations', 'activity', 'review', 'outcome']} />)
    await heading(/^Review and submit/)
    expect(await screen.findByText('June 3, 2019')).toBeVisible()
    expect(screen.getByText('•••••577')).toBeVisible()
    expect(screen.getByText('Corporation')).toBeVisible()
    // One way to edit per section; what is optional and empty is left out.
    expect(screen.queryByText('Trade name')).toBeNull()
    await press('Edit About the business')
    await waitFor(async () => expect(await heading(/^About the business/)).toHaveFocus())
    await press(/trade name/)
    const input = screen.getByLabelText(/^Trade name/)
    await userEvent.type(input, 'Harbor')
    await press('Continue')
    await heading(/^Review and submit/)
    expect(await screen.findByText('Harbor')).toBeVisible()
    // In the header and in the live region.
    expect(screen.getAllByText('Saved just now')).toHaveLength(2)
    await waitFor(() => expect(screen.getByRole('heading', { name: 'About the business' })).toHaveFocus())
  })

  it('asks for the current terms and a declaration, and passes both on', async () => {
    await start()
    await complete()
    const onCertified = vi.fn()
    const onSubmitted = vi.fn()
    render(
      <App
        terms={{ version: 'V1', fullText: <p>All of the terms.</p> }}
        certification={{ text: 'I may share the data of the people named here.' }}
        onCertified={onCertified}
        onSubmitted={onSubmitted}
        steps={['business', 'operations', 'activity', 'review', 'outcome']}
      />,
    )
    expect(await heading(/^Review and submit/)).toBeVisible()
    await press('Submit')
    expect(screen.getByText('Accept the terms to continue')).toBeVisible()
    expect(onCertified).not.toHaveBeenCalled()
    await userEvent.click(screen.getByRole('checkbox', { name: 'The business accepts these terms' }))
    await userEvent.type(screen.getByLabelText('Your full name'), 'Robin Okafor')
    await userEvent.type(screen.getByLabelText('Your position in the business'), 'CFO')
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'I confirm that this information is accurate and complete' }),
    )
    await press('Submit')
    await waitFor(() => expect(onSubmitted).toHaveBeenCalled())
    expect(onCertified.mock.calls).toEqual([
      [
        {
          name: 'Robin Okafor',
          title: 'CFO',
          textHash: expect.stringMatching(/^[0-9a-f]{64}$/),
          at: expect.any(String),
        },
      ],
    ])
    expect(await screen.findByText('Add the person who runs the business')).toBeVisible()
  })

  it('does not submit terms that are no longer in force', async () => {
    await start()
    await complete()
    environment.sandbox.setTermsVersion('V2')
    const before = environment.sandbox.requests.length
    render(<App terms={{ version: 'V1', fullText: 'Old' }} steps={['business', 'review']} />)
    expect(await screen.findByText(/These terms have changed/)).toBeVisible()
    await press('Submit')
    expect(environment.sandbox.requests.slice(before).every(({ method }) => method === 'GET')).toBe(true)
  })

  it('takes notices, steps of the host, and fields hidden and fixed', async () => {
    await start()
    render(
      <App
        step="mine"
        steps={['start', { id: 'mine', title: 'Your branches' }, 'business']}
        renderStep={step => (step.id === 'mine' ? <p>Branches</p> : undefined)}
      />,
    )
    expect(await heading(/^Your branches/)).toBeVisible()
    expect(screen.getByText('Branches')).toBeVisible()
    render(<App step="business" hidden={['businessInfo.doingBusinessAs']} readOnly={['businessInfo.legalName']} />)
    expect(await screen.findByLabelText('Legal name of the business')).toHaveAttribute('readonly')
    expect(screen.queryByLabelText(/Trade name/)).toBeNull()
  })

  it('speaks Spanish', async () => {
    await start()
    render(<App provider={{ locale: 'es', messages: es }} />)
    expect(await heading(/^Dirección y sector\s+Paso 3 de 8/)).toBeVisible()
    await press('Continuar')
    expect(await screen.findByRole('heading', { name: /Hay \d problemas/ })).toBeVisible()
  })

  it('renders on a server with the data of the host, and keeps what is chosen before its code has loaded', async () => {
    await start()
    const app = <App initialData={{ businessInfo: { country: 'DE' } }} notice={<p>Why we ask.</p>} />
    const html = renderToString(app)
    for (const text of ['Why we ask.', 'Country of incorporation', 'Legal form', 'Limited liability company']) {
      expect(html).toContain(text)
    }
    const page = document.body.appendChild(document.createElement('div'))
    page.innerHTML = html
    session = []
    render(app, { container: page, hydrate: true })
    act(() => screen.getByLabelText('Legal form').focus())
    // It has arrived, and waits: a button the user is about to press must not move.
    await act(() => vi.dynamicImportSettled())
    await userEvent.selectOptions(screen.getByLabelText('Legal form'), 'LLC')
    await press('Continue')
    await heading(/^About the business/)
    await press('Back')
    expect(await screen.findByLabelText('Legal form')).toHaveValue('LLC')
  })

  it('takes no button away that is just being pressed', async () => {
    await start()
    session = []
    render(<App initialData={{ businessInfo: { country: 'DE' } }} />)
    const form = screen.getByLabelText('Legal form')
    act(() => form.focus())
    await act(() => vi.dynamicImportSettled())
    await userEvent.selectOptions(form, 'LLC')
    const button = screen.getByRole('button', { name: 'Continue' })
    // As where a pressed button takes no focus: it only leaves the question.
    act(() => form.blur())
    fireEvent.click(button)
    fireEvent.pointerUp(button)
    await heading(/^About the business/)
  })

  it('says what went wrong when nothing can be read, and reads again', async () => {
    await start()
    session = null
    render(<App />)
    expect(await screen.findByRole('alert')).toHaveTextContent('You’ve been signed out')
    session = [environment.customerId]
    await press('Try again')
    expect(await heading(/^Address and industry/)).toBeVisible()
  })
})

async function complete() {
  await environment.sandbox.client.send(updateCustomer, {
    customerId: environment.customerId,
    body: {
      customerType: 'BUSINESS',
      address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
      businessInfo: {
        countriesOfOperation: ['US'],
        businessType: 'WHOLESALE_TRADE',
        purposeOfAccount: 'SUPPLIER_PAYMENTS',
        sourceOfFundsCategories: ['OPERATING_REVENUE'],
        expectedMonthlyTransactionCount: 'COUNT_100_TO_500',
        expectedMonthlyTransactionVolume: 'VOLUME_100K_TO_1M',
        expectedRecipientJurisdictions: ['US'],
      },
    },
  })
}
