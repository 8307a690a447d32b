import { type CustomerCreate, getCustomer, updateCustomer } from '@grid-kyc/core'
import type { SandboxOptions } from '@grid-kyc/sandbox'
import { act, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { press, SandboxApp } from '../../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../../test/startInProcess.js'
import { es } from '../../es.js'
import type { GridKycProviderProps } from '../../provider/GridKycProvider.js'
import { IndividualKycForm, type IndividualKycFormProps } from './IndividualKycForm.js'

const person = {
  customerType: 'INDIVIDUAL',
  fullName: 'Jordan Avery 003',
  birthDate: '1987-03-14',
  nationality: 'US',
} satisfies CustomerCreate
const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
const described = { ...person, address, idType: 'SSN', identifier: '536-22-8726' } satisfies CustomerCreate

let environment: TestEnvironment
let session: string[] | null
afterEach(() => environment?.close())

const start = async (
  customer: CustomerCreate = person,
  { isNew = false, ...sandbox }: SandboxOptions & { isNew?: boolean } = {},
) => {
  environment = await startInProcess(customer, {
    sandbox,
    proxy: {
      customerFor: () => session,
      allow: { fields: ['umaAddress', 'currencies', 'region'] },
      create: {
        platformCustomerId: () => 'account-7',
        onCreated(_request, { id = '' }) {
          session = [id]
        },
      },
    },
  })
  session = isNew ? [] : [environment.customerId]
  written = environment.sandbox.requests.length
}
/** How many requests there were before the form appeared. */
let written: number
const bodies = (method: string) =>
  environment.sandbox.requests
    .slice(written)
    .filter(request => request.method === method)
    .map(({ path }) => path)

function App({ provider, ...props }: IndividualKycFormProps & { provider?: Partial<GridKycProviderProps> }) {
  return (
    <SandboxApp environment={environment} support="Help desk" {...provider}>
      <IndividualKycForm {...props} />
    </SandboxApp>
  )
}

const heading = (name: RegExp) => screen.findByRole('heading', { name, level: 2 })
const type = async (label: string | RegExp, text: string) => {
  const input = screen.getByLabelText(label)
  await userEvent.clear(input)
  await userEvent.type(input, text)
}
async function birthDate(year: string) {
  const group = await screen.findByRole('group', { name: /^Date of birth/ })
  await userEvent.type(within(group).getByLabelText('Month'), '3')
  await userEvent.type(within(group).getByLabelText('Day'), '14')
  await userEvent.type(within(group).getByLabelText('Year'), year)
}
async function choose(label: RegExp, country: string) {
  await userEvent.type(screen.getByRole('combobox', { name: label }), country)
  await userEvent.click(await screen.findByRole('option', { name: country }))
}
const me = () => environment.sandbox.client.send(getCustomer, { customerId: session?.[0] ?? '' })

/** The form has taken the place of its first screen: a button found before would be gone. */
const loaded = () => waitFor(() => expect(bodies('GET')).toContain('/config'))

/** Through the checklist of the step, as the person does it. */
async function uploadPassport() {
  await screen.findByRole('button', { name: 'Choose a file' })
  const picker = document.querySelector<HTMLInputElement>('input[type=file]')
  const pdf = new File(['%PDF-1.7\n'], 'passport.pdf', { type: 'application/pdf' })
  if (picker) await userEvent.upload(picker, pdf, { applyAccept: false })
  await userEvent.click(await screen.findByRole('radio', { name: 'Passport' }))
  await userEvent.type(screen.getByRole('textbox', { name: 'Document number' }), 'X99887766')
  await userEvent.type(screen.getByRole('textbox', { name: 'Issuing authority' }), 'Department of State')
  await press('Upload')
  await waitFor(() => expect(document.querySelector('.gk-document')).toHaveAttribute('data-state', 'done'))
}

describe('IndividualKycForm', () => {
  it('takes a person from nothing to a submission, and shows what Grid wants', async () => {
    await start(person, { isNew: true })
    const onSubmitted = vi.fn()
    render(<App onSubmitted={onSubmitted} />, { wrapper: StrictMode })
    await heading(/^About you\s+Step 1 of 6/)
    await type('Full legal name', 'Sam Rivera 003')
    await birthDate('1990')
    await choose(/^Nationality/, 'United States')
    expect(screen.getByRole('combobox', { name: /^Country you live in/ })).toHaveValue('United States')
    await type('Tax ID number', '536-22-8726')
    await press('Continue')
    await heading(/^Your address/)
    expect(await me()).toMatchObject({ fullName: 'Sam Rivera 003', birthDate: '1990-03-14', idType: 'SSN' })
    await type('Street address', '548 Market Street')
    await type('City or town', 'San Francisco')
    await userEvent.selectOptions(screen.getByLabelText('State'), 'CA')
    await type('ZIP code', '94104')
    await press('Continue')
    await heading(/^Email and phone/)
    await press('Continue')
    await heading(/^Identity document/)
    await uploadPassport()
    await press('Continue')
    await heading(/^Review and submit/)
    expect(await screen.findByText('March 14, 1990')).toBeVisible()
    expect(screen.getByText('•••••••••')).toBeVisible()
    expect(document.body).not.toHaveTextContent('8726')
  })

  it('asks only for what is missing, and not again for a number that Grid holds', async () => {
    await start(described)
    render(<App />)
    await heading(/^Identity document/)
    await press(/^About you/)
    await heading(/^About you/)
    expect(screen.getByLabelText('Full legal name')).toHaveValue('Jordan Avery 003')
    expect(screen.getByText('•••••••••')).toBeVisible()
    await press('Continue')
    await heading(/^Your address/)
    expect(bodies('PATCH')).toEqual([])
    await press(/^About you/)
    await userEvent.click(await screen.findByRole('radio', { name: /^Individual taxpayer/ }))
    await press('Continue')
    expect(await screen.findByRole('link', { name: 'Enter your tax ID number' })).toBeVisible()
  })

  it('does not ask for a US number abroad', async () => {
    await start({
      ...person,
      address: { country: 'BR', line1: 'Rua A 1', city: 'Recife', state: 'PE', postalCode: '50000-000' },
    })
    render(<App step="person" />)
    expect(await screen.findByLabelText('Full legal name')).toBeVisible()
    expect(screen.queryByText(/tax ID number/i)).toBeNull()
  })

  it('wants two names, and says so kindly', async () => {
    await start({ ...person, fullName: 'Jordan' })
    environment.sandbox.setCustomerStatus(environment.customerId, 'UNVERIFIED')
    render(<App />)
    await heading(/^About you/)
    await press('Continue')
    expect(await screen.findByRole('link', { name: /^Enter your first and last name/ })).toBeVisible()
  })

  it('questions a year in the future at the field, and clears nothing', async () => {
    await start(person, { isNew: true })
    render(<App initialData={{}} />)
    await loaded()
    await type('Full legal name', 'Robin Old')
    await birthDate('2530')
    await press('Continue')
    const question = 'Check the year. 2530 is in the future. Did you mean 1987?'
    expect((await screen.findAllByText(question)).length).toBeGreaterThan(0)
    expect(screen.getByLabelText('Full legal name')).toHaveValue('Robin Old')
    expect(bodies('POST')).toEqual([])
  })

  it('refuses who is too young once the date is confirmed, before anything is sent, and keeps nothing', async () => {
    await start(person, { isNew: true })
    const onUnderAge = vi.fn()
    const onEvent = vi.fn()
    render(<App onUnderAge={onUnderAge} initialData={{}} provider={{ onEvent }} />)
    await loaded()
    expect(screen.queryByText('Tax ID type')).toBeNull()
    await type('Full legal name', 'Robin Young')
    await birthDate(String(new Date().getFullYear() - 17))
    await press('Continue')
    expect((await screen.findAllByText(/^Check your date of birth/)).length).toBeGreaterThan(0)
    expect(screen.getByLabelText('Full legal name')).toHaveValue('Robin Young')
    expect(onUnderAge).not.toHaveBeenCalled()
    await press('Continue')
    expect(await screen.findByText('You have to be 18 or older')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus())
    expect(onUnderAge).toHaveBeenCalledOnce()
    expect(bodies('POST')).toEqual([])
    await press('I made a mistake in my date of birth')
    expect(await screen.findByLabelText('Full legal name')).toHaveValue('')
    expect(screen.getByLabelText('Year')).toHaveValue('')
    expect(JSON.stringify(onEvent.mock.calls)).not.toContain('Robin')
  })

  it('asks for due diligence only once Grid has, and then for no more than that', async () => {
    await start(described)
    const { unmount } = render(<App />)
    await heading(/^Identity document/)
    await uploadPassport()
    await press('Continue')
    await heading(/^Review and submit/)
    expect(screen.queryByText('Source of funds')).toBeNull()
    unmount()
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [
        {
          resourceId: environment.customerId,
          type: 'MISSING_FIELD',
          field: 'edd.sourceOfFundsCategories',
          reason: 'Needed.',
        },
        { resourceId: environment.customerId, type: 'MISSING_FIELD', field: 'pepStatus', reason: 'Needed.' },
      ],
    })
    render(<App />)
    await heading(/^Source of funds/)
    expect(await screen.findByRole('group', { name: /^Source of funds/ })).toBeVisible()
    expect(screen.getByText('Do you, a relative or a close associate hold a senior public position?')).toBeVisible()
    expect(screen.queryByLabelText('Annual income')).toBeNull()
    await press('Continue')
    expect(
      await screen.findByRole('link', {
        name: 'Select whether you or someone close to you holds a senior public position',
      }),
    ).toBeVisible()
    await userEvent.click(screen.getByRole('checkbox', { name: 'Something else' }))
    await type('Describe the source of funds', 'A prize')
    await userEvent.click(screen.getByRole('radio', { name: 'No' }))
    await press('Continue')
    await heading(/^Review and submit/)
    expect(await me()).toMatchObject({ sourceOfFundsCategories: ['OTHER'], pepStatus: 'NONE' })
  })

  it('has an EU person’s contacts verified, and continues by itself', async () => {
    await start(person, { isNew: true })
    render(
      <App
        steps={['person', 'address', 'contact', 'review', 'outcome']}
        initialData={{ ...person, address: { country: 'DE', line1: 'Uferweg 4', city: 'Berlin', postalCode: '10999' } }}
      />,
    )
    await loaded()
    await press('Continue')
    await heading(/^Your address/)
    await press('Continue')
    await heading(/^Email and phone/)
    expect(bodies('POST')).toEqual([])
    await type('Email address', 'lena@example.com')
    await type('Phone number', '+4915112345678')
    await press('Continue')
    await press('Send the code')
    await userEvent.type(await screen.findByLabelText('Code from the email'), '123456')
    await screen.findByRole('group', { name: /^Email address\s+Confirmed/ })
    await press('Send the code')
    await userEvent.type(await screen.findByLabelText('Code from the text message'), '123456')
    await heading(/^Review and submit/)
    expect(await me()).toMatchObject({ contactVerification: { email: 'VERIFIED', phone: 'VERIFIED' } })
  })

  it('asks a person for the terms and a declaration of their own', async () => {
    await start(described)
    const onCertified = vi.fn()
    render(
      <App
        steps={['person', 'review', 'outcome']}
        terms={{ version: 'V1', fullText: 'All of the terms.' }}
        certification={{ text: 'I am the person named here.' }}
        onCertified={onCertified}
      />,
    )
    await heading(/^Review and submit/)
    await userEvent.click(await screen.findByRole('checkbox', { name: 'I accept these terms' }))
    expect(screen.queryByLabelText('Your position in the business')).toBeNull()
    await type('Your full name', 'Jordan Avery')
    await userEvent.click(
      screen.getByRole('checkbox', { name: 'I confirm that this information is accurate and complete' }),
    )
    await press('Submit')
    await waitFor(() =>
      expect(onCertified).toHaveBeenCalledWith(expect.objectContaining({ name: 'Jordan Avery', title: '' })),
    )
    expect((await screen.findAllByText('Upload a photo ID', { exact: false }))[0]).toBeVisible()
    expect((await me()).endUserTermsConsent).toMatchObject({ termsVersion: 'V1', ipAddress: '203.0.113.7' })
  })

  it('shows a decision as soon as there is one', async () => {
    await start(person, { isNew: true })
    render(
      <App
        initialData={{ fullName: 'Sam Rivera', birthDate: '1990-01-01', nationality: 'BR', address: { country: 'BR' } }}
      />,
    )
    await loaded()
    await press('Continue')
    expect(await screen.findByText('You’re verified')).toBeVisible()
  })

  it('[F7] creates a regulated platform’s customer with little, approved, and asks for no terms, link or submission', async () => {
    await start(
      { ...person, umaAddress: '$taken@sandbox.grid-kyc.test' },
      { isNew: true, isRegulatedFinancialInstitution: true },
    )
    render(<App alsoAsked={['umaAddress']} />)
    await heading(/^About you\s+Step 1 of 2/)
    // Grid would accept it, and the platform could not tell such customers apart.
    await press('Continue')
    expect(await screen.findByRole('link', { name: 'Enter your full legal name' })).toBeVisible()
    expect(screen.getByRole('group', { name: /^Date of birth.*optional/i })).toBeVisible()
    expect(bodies('POST')).toEqual([])
    await type(/^UMA address/, 'sam')
    await press('Continue')
    expect(await screen.findByRole('link', { name: /^Enter an address like/ })).toBeVisible()
    await type(/^UMA address/, '$taken@sandbox.grid-kyc.test')
    await type(/^Full legal name/, 'Sam')
    await press('Continue')
    expect(
      await screen.findByRole('link', {
        name: '“UMA address” is already in use by another customer. Enter a different one',
      }),
    ).toBeVisible()
    await type(/^UMA address/, '$sam.rivera@sandbox.grid-kyc.test')
    await press('Continue')
    expect(await screen.findByText('You’re verified')).toBeVisible()
    expect(await me()).toMatchObject({ umaAddress: '$sam.rivera@sandbox.grid-kyc.test', kycStatus: 'APPROVED' })
    expect(bodies('POST')).toEqual(['/customers', '/customers'])
    expect(await me()).not.toHaveProperty('endUserTermsConsent')
    expect(bodies('GET')).not.toContain('/customers/end-user-terms')
  })

  it('[C3] sends the currencies and the region with a new customer, and adds a currency that is wanted later', async () => {
    await start(person, { isNew: true })
    const initialData = { ...described, fullName: 'Sam Rivera 003' }
    const { unmount } = render(<App currencies={['USD', 'EUR']} initialData={initialData} />)
    await heading(/./)
    await press('Continue')
    await waitFor(() => expect(session).toHaveLength(1))
    expect(await me()).toMatchObject({ currencies: ['USD', 'EUR'], region: 'US' })
    unmount()
    render(<App currencies={['EUR', 'BRL']} step="person" />)
    await screen.findByLabelText(/^Full legal name/)
    await type(/^Full legal name/, 'Sam Rivera-Ortiz 003')
    await press('Continue')
    await waitFor(async () => expect((await me()).currencies).toEqual(['USD', 'EUR', 'BRL']))
  })

  it('[C3] adds a currency that is wanted later, although nothing else was changed', async () => {
    await start({ ...described, currencies: ['USD'] })
    render(<App currencies={['USD', 'BRL']} step="person" />)
    await press('Continue')
    await waitFor(async () => expect((await me()).currencies).toEqual(['USD', 'BRL']))
  })

  it('[C4] wants what a currency wants', async () => {
    await start({ ...described, address: { ...address, country: 'BR', state: 'PE' } })
    await environment.sandbox.client.send(updateCustomer, {
      customerId: environment.customerId,
      body: { customerType: 'INDIVIDUAL', address: { ...address } },
    })
    const onStepChange = vi.fn()
    const { unmount } = render(<App currencies={['USD']} step="contact" onStepChange={onStepChange} />)
    await loaded()
    await screen.findByLabelText(/^Email address/)
    await press('Continue')
    await waitFor(() => expect(onStepChange).toHaveBeenLastCalledWith(expect.objectContaining({ from: 'contact' })))
    unmount()
    render(<App currencies={['EUR']} step="contact" />)
    await heading(/^Email and phone/)
    expect(await screen.findByText('To use EUR you also need: Email address and Phone number.')).toBeVisible()
    await press('Continue')
    expect(await screen.findByRole('link', { name: 'Enter your email address' })).toBeVisible()
  })

  it('renders on a server, keeps what is typed there, and speaks Spanish', async () => {
    await start(person, { isNew: true })
    const app = (
      <App
        initialData={{ fullName: 'Sam Rivera' }}
        notice={<p>Por qué.</p>}
        provider={{ locale: 'es', messages: es }}
      />
    )
    const html = renderToString(app)
    for (const text of ['Por qué.', 'Sam Rivera', 'Fecha de nacimiento', 'País donde vives'])
      expect(html).toContain(text)
    const page = document.body.appendChild(document.createElement('div'))
    page.innerHTML = html
    render(app, { container: page, hydrate: true })
    act(() => screen.getByLabelText('Nombre legal completo').focus())
    await userEvent.type(screen.getByLabelText('Nombre legal completo'), ' 003')
    await press('Continuar')
    expect(await screen.findByRole('heading', { name: /Hay \d problemas/ })).toBeVisible()
    expect(screen.getByLabelText('Nombre legal completo')).toHaveValue('Sam Rivera 003')
  })
})
