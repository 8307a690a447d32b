import { getCustomer, listBeneficialOwners, listDocuments, updateCustomer } from '@grid-kyc/core'
import { BeneficialOwnerList, VerificationErrorList } from '@grid-kyc/react'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  App,
  addOwner,
  environment,
  heading,
  object,
  passport,
  said,
  startErrorList,
} from '../../../../test/errorListEnvironment.js'
import { press, SandboxApp } from '../../../../test/renderWithSandbox.js'

beforeEach(() => startErrorList())
afterEach(() => environment.close())

describe('a field', () => {
  it('is fixed where it is read, saved by itself, and sent when all is fixed', async () => {
    const { customerId, sandbox } = environment
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    const onSubmitted = vi.fn()
    const onSaved = vi.fn()
    render(<App onSubmitted={onSubmitted} onSaved={onSaved} />)
    await press(/^Add Trade name is missing Harbor & Pine/)
    const input = await screen.findByLabelText('Trade name')
    await waitFor(() => expect(input).toHaveFocus())
    await press('Save')
    expect(await screen.findByText('Enter the trade name of the business')).toBeVisible()
    await waitFor(() => expect(input).toHaveFocus())
    await userEvent.type(input, 'Harbor & Pine{Enter}')
    expect(await screen.findByText('Fixed, not submitted yet')).toBeVisible()
    expect(await heading('Everything is fixed')).toBeVisible()
    expect(said()).toContain('Fixed. 1 of 1 done.')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Submit again' })).toHaveFocus())
    expect(onSaved).toHaveBeenCalledWith({ resource: 'customer', id: customerId, created: false })
    const customer = await sandbox.client.send(getCustomer, { customerId })
    expect(customer).toMatchObject({ businessInfo: { doingBusinessAs: 'Harbor & Pine' } })
    await press('Submit again')
    await waitFor(() => expect(onSubmitted).toHaveBeenCalledTimes(1))
    const done = await screen.findByText('1 thing is fixed')
    expect(done).toBeVisible()
    expect(await screen.findByText(/^\d+ are new$/)).toBeVisible()
    const first = screen.getAllByRole('heading', { level: 4 })[0]
    await waitFor(() => expect(first).toHaveFocus())
    expect(said().join()).toMatch(/We reviewed your update\. 1 thing is fixed\. \d+ are new/)
    // Which of them, for those who want to know.
    expect(screen.getByText('Trade name is missing')).not.toBeVisible()
    await userEvent.click(done)
    expect(screen.getByText('Trade name is missing')).toBeVisible()
  })

  it('[V6] is fixed and submitted again, until Grid wants nothing more', async () => {
    await environment.close()
    const address = { country: 'US', line1: '1 Main St', city: 'Reno', state: 'NV', postalCode: '89501' }
    const known = { fullName: 'Ada Miller 001', birthDate: '1990-03-14', nationality: 'US', idType: 'SSN' } as const
    await startErrorList({ customerType: 'INDIVIDUAL', ...known, identifier: '536-22-8726', address, region: 'US' })
    const { customerId, sandbox } = environment
    const submissions = () => sandbox.requests.filter(({ operation }) => operation === 'createVerification').length
    object({ type: 'INVALID_FIELD', field: 'customer.fullName' })
    render(<App />)
    await press(/^Correct Full legal name/)
    const name = await screen.findByLabelText('Full legal name')
    await userEvent.clear(name)
    await userEvent.type(name, 'Ada Marie Miller 001')
    await press('Save')
    await press('Submit again')
    // What it still wants is fixed like the first, and submitted once more.
    expect(await heading('Upload a photo ID')).toBeVisible()
    expect(submissions()).toBe(1)
    await press(/^Upload/)
    const group = await screen.findByRole('group', { name: 'Photo ID' })
    const file = new File(['%PDF-1.7\n'], 'passport.pdf', { type: 'application/pdf' })
    await userEvent.upload(group.querySelector('input[type=file]') as HTMLInputElement, file)
    await userEvent.type(await screen.findByLabelText('Document number'), 'X12345678')
    await userEvent.type(screen.getByLabelText('Issuing authority'), 'Department of State')
    await screen.findByText(/^Ready to upload/)
    await press('Upload')
    expect(await heading('Everything is fixed')).toBeVisible()
    await press('Submit again')
    expect(await heading('Our team is reviewing your details')).toBeVisible()
    expect(submissions()).toBe(2)
    sandbox.setCustomerStatus(customerId, 'APPROVED')
    expect(await heading('You’re verified')).toBeVisible()
  })

  it('[V4] opens with those of the same section in one short form, saves them at the owner, and says what was done', async () => {
    const owner = await addOwner()
    object(
      { type: 'INVALID_FIELD', field: 'birthDate', resourceId: owner },
      { type: 'INVALID_FIELD', field: 'personalInfo.taxIdentifier', resourceId: owner },
    )
    render(<App />)
    expect(await heading('2 things to fix')).toBeVisible()
    // Each line leads to its field.
    await press('Tax ID number couldn’t be verified')
    const input = await screen.findByLabelText('Tax ID number')
    await waitFor(() => expect(input).toHaveFocus())
    expect(screen.getByLabelText('Year')).toBeVisible()
    await userEvent.type(input, '536-22-8727{Enter}')
    expect(await heading('Everything is fixed')).toBeVisible()
    expect(screen.getByText('Tax ID number: corrected')).toBeVisible()
    expect(screen.getByText('Date of birth: corrected')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Submit again' })).toHaveFocus())
    const { data } = await environment.sandbox.client.send(listBeneficialOwners, { customerId: environment.customerId })
    expect(data[0]?.personalInfo.identifier).toBe('536-22-8727')
  })

  it('of one of several owners changes that owner wherever owners are shown, and duplicates no owner', async () => {
    const ids = [await addOwner(), await addOwner({ firstName: 'Bea' }), await addOwner({ firstName: 'Carl' })]
    object({ type: 'INVALID_FIELD', field: 'personalInfo.lastName', resourceId: ids[1] ?? '' })
    const list = (
      <SandboxApp environment={environment} support={<a href="https://app.test/help">Contact us</a>}>
        <VerificationErrorList />
        <BeneficialOwnerList />
      </SandboxApp>
    )
    render(list)
    const rows = () => screen.getAllByRole('button', { name: /^Edit: / }).map(({ textContent }) => textContent)
    await waitFor(() => expect(rows()).toHaveLength(3))
    await userEvent.click((await screen.findAllByRole('button', { name: /last name/i }))[0] as HTMLElement)
    const input = await screen.findByLabelText('Last name')
    await userEvent.clear(input)
    await userEvent.type(input, 'Quintero{Enter}')
    await waitFor(() => expect(screen.getAllByRole('button', { name: 'Edit: Bea Quintero' })).toHaveLength(1))
    expect(screen.getAllByRole('button', { name: /^Edit: / })).toHaveLength(3)
    expect(screen.queryByRole('button', { name: 'Edit: Bea Haddad' })).toBeNull()
  })

  it('of the business stays open while an owner’s is fixed', async () => {
    const owner = await addOwner()
    object(
      { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' },
      { type: 'INVALID_FIELD', field: 'personalInfo.taxIdentifier', resourceId: owner },
    )
    render(<App />)
    await press('Correct Tax ID number couldn’t be verified Amina Haddad')
    await userEvent.type(await screen.findByLabelText('Tax ID number'), '536-22-8727{Enter}')
    expect(await heading('1 thing to fix')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: /^Add NAICS code is missing/ })).toHaveFocus())
  })

  const decide = (status: string) => environment.sandbox.setCustomerStatus(environment.customerId, status)
  const verify = (verificationStatus: string) =>
    environment.sandbox.setVerification(environment.customerId, { verificationStatus, errors: [] })
  it.each([
    ['is approved', () => decide('APPROVED'), 'Your business is verified'],
    ['is rejected', () => decide('REJECTED'), 'We couldn’t verify your business'],
    ['is put on hold', () => decide('HOLD'), /on hold/],
    ['has nothing missing any more', () => verify('READY_FOR_VERIFICATION'), 'Ready to submit'],
    ['is being checked', () => verify('IN_PROGRESS'), 'We’re reviewing your business'],
    ['is looked at by a person', () => verify('PENDING_MANUAL_REVIEW'), 'Our team is reviewing your details'],
    ['has an unknown status', () => verify('SOMETHING_NEW'), 'This is taking a little longer'],
    ['lacks something else', () => object({ type: 'MISSING_FIELD', field: 'naicsCode' }), '1 thing to fix'],
  ])('keeps what was typed, and its focus, when the business %s meanwhile', async (_, happens, title) => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    render(<App />)
    await press(/^(Add|Correct) /)
    const input = await screen.findByLabelText('Trade name')
    await userEvent.type(input, 'Har')
    happens()
    expect((await screen.findAllByText(/There is an update to your verification/))[0]).toBeVisible()
    await waitFor(() => expect(said().join()).toContain('There is an update to your verification'))
    expect(input).toHaveFocus()
    await userEvent.keyboard('bor')
    expect(input).toHaveValue('Harbor')
    await press('Show it now')
    expect(await heading(title)).toBeVisible()
    expect(input).not.toBeInTheDocument()
    // The button is gone, and the focus is not left at the top of the page.
    const list = screen.getByRole('heading', { name: title }).closest('[tabindex="-1"]:has(h2)')
    const first = screen.queryByRole('heading', { level: 4 })
    await waitFor(() => expect(first ?? list).toHaveFocus())
  })

  it('can still be saved while Grid has news, and then the news are shown', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    render(<App />)
    await press(/^(Add|Correct) /)
    const input = await screen.findByLabelText('Trade name')
    await userEvent.type(input, 'Harbor & Pine')
    verify('PENDING_MANUAL_REVIEW')
    expect((await screen.findAllByText(/There is an update to your verification/))[0]).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(await heading('Our team is reviewing your details')).toBeVisible()
    await waitFor(() => expect(globalThis.document.body).not.toHaveFocus())
    const { customerId, sandbox } = environment
    const customer = await sandbox.client.send(getCustomer, { customerId })
    expect(customer).toMatchObject({ businessInfo: { doingBusinessAs: 'Harbor & Pine' } })
  })

  it('stays, half typed, when all is sent as it is; the news have a button, and it has the focus', async () => {
    object({ type: 'INVALID_FIELD', field: 'businessInfo.legalName' })
    render(<App />)
    await press(/^(Add|Correct) /)
    const input = await screen.findByLabelText('Legal name of the business')
    await userEvent.type(input, ' half')
    await press('Submit without fixing everything')
    await waitFor(() => expect(screen.getByRole('button', { name: 'Show it now' })).toHaveFocus())
    expect(input).toHaveValue('Harbor & Pine Trading, Inc. half')
    await press('Cancel')
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 4 })[0]).toHaveFocus())
  })

  it('is not lost when the session ends, and a message says so', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    render(<App />)
    await press(/^(Add|Correct) /)
    const input = await screen.findByLabelText('Trade name')
    await userEvent.type(input, 'Harbor')
    environment.signInAs(null)
    expect(await screen.findByRole('alert')).toHaveTextContent('You’ve been signed out')
    expect(input).toHaveValue('Harbor')
    expect(input).toBeInTheDocument()
  })

  it('is left to the host where it has a form of its own', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    const onFix = vi.fn()
    render(<App onFix={onFix} />)
    await press(/^(Add|Correct) /)
    expect(onFix).toHaveBeenCalledWith(
      expect.objectContaining({
        fix: 'field',
        step: 'operations',
        issues: [expect.objectContaining({ paths: ['businessInfo.naicsCode'] })],
      }),
    )
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('opens here where the host says that it has none for it', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    render(<App onFix={() => false} />)
    await press(/^(Add|Correct) /)
    expect(await screen.findByLabelText('NAICS code')).toBeVisible()
  })
})

it('contacts that have to be verified are verified before it is sent, and then it continues', async () => {
  const { customerId, sandbox } = environment
  object({ type: 'INVALID_FIELD', field: 'email' })
  sandbox.setContactVerification(customerId, { email: 'PENDING' })
  const onSubmitted = vi.fn()
  render(<App onSubmitted={onSubmitted} />)
  await press(/^(Add|Correct) /)
  await userEvent.type(await screen.findByLabelText('Your email address'), 'robin@example.com{Enter}')
  await press('Submit again')
  await press(/code/i)
  await userEvent.type(await screen.findByRole('textbox', { name: /code/i }), '123456{Enter}')
  await waitFor(() => expect(onSubmitted).toHaveBeenCalledTimes(1))
})

describe('a contact that is a wallet’s login', () => {
  beforeEach(async () => {
    object({ type: 'INVALID_FIELD', field: 'email' })
    const { customerId, sandbox } = environment
    const was = { customerType: 'BUSINESS', email: 'was@example.com' } as const
    await sandbox.client.send(updateCustomer, { customerId, body: was })
    sandbox.tieWallet(customerId, ['email'])
    object({ type: 'INVALID_FIELD', field: 'email' })
    render(<App />)
    await press(/^(Add|Correct) /)
    const input = await screen.findByLabelText('Your email address')
    await userEvent.clear(input)
    await userEvent.type(input, 'new@example.com{Enter}')
    expect(await screen.findByText('Approve the change in your wallet')).toBeVisible()
  })

  it('waits for the wallet, and is fixed once it has agreed', async () => {
    const { customerId, sandbox } = environment
    expect(screen.getByText(/approve the change to new@example.com/)).toBeVisible()
    const check = screen.getByRole('button', { name: 'I’ve approved it' })
    await waitFor(() => expect(check).toHaveFocus())
    await userEvent.click(check)
    expect(await screen.findByText(/^Not approved yet/)).toBeVisible()
    expect(screen.queryByText('Fixed, not submitted yet')).toBeNull()

    sandbox.tieWallet(customerId, [])
    const next = { customerType: 'BUSINESS', email: 'new@example.com' } as const
    await sandbox.client.send(updateCustomer, { customerId, body: next })
    await userEvent.click(check)
    expect(await heading('Everything is fixed')).toBeVisible()
    await waitFor(() => expect(screen.getByRole('button', { name: 'Submit again' })).toHaveFocus())
  })

  it('stays as it was when the user cancels', async () => {
    await press('Keep the current one')
    const button = screen.getByRole('button', { name: /^(Add|Correct) / })
    await waitFor(() => expect(button).toHaveFocus())
    await userEvent.click(button)
    expect(await screen.findByLabelText('Your email address')).toHaveValue('was@example.com')
  })
})

describe('an address that is not there yet', () => {
  it('begins in the country of the business, and with what is asked', async () => {
    object({ type: 'MISSING_FIELD', field: 'address.line1' })
    render(<App />)
    await press(/^(Add|Correct) /)
    const line1 = await screen.findByLabelText('Street address')
    await waitFor(() => expect(line1).toHaveFocus())
    // A select until the code for searching has come.
    const country = screen.getByRole<HTMLInputElement>('combobox', { name: 'Country' })
    expect(['US', 'United States']).toContain(country.value)
    await userEvent.type(line1, '1 Main Street')
    await userEvent.type(screen.getByLabelText('City or town'), 'Salem')
    await userEvent.selectOptions(screen.getByLabelText('State'), 'OR')
    await userEvent.type(screen.getByLabelText('ZIP code'), '97301{Enter}')
    expect(await heading('Everything is fixed')).toBeVisible()
    const customer = await environment.sandbox.client.send(getCustomer, { customerId: environment.customerId })
    expect(customer.address).toMatchObject({ country: 'US', line1: '1 Main Street', postalCode: '97301' })
  })
})

describe('people', () => {
  it('are named from those who are registered', async () => {
    const owner = await addOwner({}, { roles: ['UBO'] })
    object({ type: 'MISSING_CONTROL_PERSON' })
    render(<App />)
    await press(/^Add person/)
    await press('Choose Amina Haddad')
    expect(await heading('Everything is fixed')).toBeVisible()
    const { data } = await environment.sandbox.client.send(listBeneficialOwners, { customerId: environment.customerId })
    expect(data).toMatchObject([{ id: owner, roles: ['UBO', 'CONTROL_PERSON'] }])
  })
})

describe('a document', () => {
  it('[V4] that was refused is replaced, and support is offered when it is refused again', async () => {
    await environment.close()
    await startErrorList({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' })
    const id = await passport(environment.customerId)
    object({ type: 'POOR_QUALITY_DOCUMENT', resourceId: id, acceptedDocumentTypes: ['PASSPORT'] })
    render(<App />)
    expect(await screen.findByText(/show all four corners/)).toBeVisible()
    await press(/^Replace/)
    const picker = (await screen.findByRole('group', { name: 'Photo ID' })).querySelector<HTMLInputElement>(
      'input[type=file]',
    )
    if (!picker) throw new Error('There is no picker.')
    await userEvent.upload(picker, new File(['%PDF-1.7\n'], 'sharp.pdf', { type: 'application/pdf' }))
    await userEvent.type(await screen.findByLabelText('Document number'), 'X12345678')
    await userEvent.type(screen.getByLabelText('Issuing authority'), 'Department of State')
    await screen.findByText(/^Ready to upload/)
    await press('Upload')
    expect(await heading('Everything is fixed')).toBeVisible()
    const documentHolder = environment.customerId
    const { data } = await environment.sandbox.client.send(listDocuments, { documentHolder })
    expect(data).toMatchObject([{ id, fileName: 'sharp.pdf' }])
    expect(data).toHaveLength(1)
    object({ type: 'POOR_QUALITY_DOCUMENT', resourceId: id, acceptedDocumentTypes: ['PASSPORT'] })
    expect(await screen.findByText('Something was requested again')).toBeVisible()
    expect(screen.getByText('Still needed')).toBeVisible()
    expect(within(screen.getByText(/didn’t resolve this/).parentElement as HTMLElement).getByRole('link')).toBeVisible()
  })
})
