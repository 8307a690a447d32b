import {
  beneficialOwnerFields,
  createBeneficialOwner,
  exampleOf,
  getCustomer,
  listBeneficialOwners,
  toFormData,
  updateCustomer,
  uploadDocument,
  type VerificationError,
} from '@grid-kyc/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../../test/harborAndPine.js'
import { type InProcess, startInProcess } from '../../../../../test/startInProcess.js'
import { GridKycProvider } from '../GridKycProvider.js'
import { VerificationErrorList, type VerificationErrorListProps } from './VerificationErrorList.js'

const company = harborAndPineInc

let world: InProcess
beforeEach(async () => {
  sessionStorage.clear()
  world = await startInProcess(company)
})
afterEach(() => world.close())

/** Code that loads later takes its time on a busy machine. */
const patient = { timeout: 10_000 }

const App = (props: VerificationErrorListProps) => (
  <GridKycProvider
    proxyUrl={world.proxyUrl}
    fetch={request => world.fetch(request)}
    support={<a href="https://app.test/help">Contact us</a>}
    polling={{ fromMs: 100, upToMs: 100, settledMs: 100 }}
  >
    <VerificationErrorList {...props} />
  </GridKycProvider>
)

const object = (...errors: (Partial<VerificationError> & { type: string })[]) =>
  world.sandbox.setVerification(world.customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: errors.map(error => ({ resourceId: world.customerId, reason: '', ...error })),
  })

async function addOwner(person: object = {}, more: object = {}): Promise<string> {
  const example = exampleOf(beneficialOwnerFields)
  const personalInfo = { ...example.personalInfo, ...person }
  const body = { ...example, ...more, customerId: world.customerId, personalInfo }
  return (await world.sandbox.client.send(createBeneficialOwner, { body })).id
}

const passport = async (documentHolder: string) => {
  const particulars = { documentNumber: 'X12345678', issuingAuthority: 'Department of State' }
  const file = new File(['%PDF-1.7\n'], 'passport.pdf', { type: 'application/pdf' })
  const form = { documentHolder, documentType: 'PASSPORT', country: 'US', ...particulars, file }
  return (await world.sandbox.client.send(uploadDocument, { form: toFormData(form) })).id
}

const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }, patient))
const heading = (name: string | RegExp) => screen.findByRole('heading', { name }, patient)
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)

describe('what is shown', () => {
  it('is what is wanted of whom, counted, each thing once', async () => {
    const owner = await addOwner()
    const document = await passport(owner)
    object(
      { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' },
      { type: 'MISSING_FIELD', field: 'customer.naicsCode' },
      { type: 'MISSING_FIELD', field: 'address.line1' },
      { type: 'MISSING_FIELD', field: 'customer.address.city' },
      { type: 'INVALID_FIELD', field: 'personalInfo.birthDate', resourceId: owner, reason: 'Does not match.' },
      { type: 'EXPIRED_DOCUMENT', resourceId: document },
      { type: 'SOMETHING_NEW', reason: 'NOT_TO_BE_TOLD' },
      { type: 'APPLICANT_SANCTIONED', reason: 'On a list' },
    )
    render(<App />, { wrapper: StrictMode })
    expect(await heading('4 things to fix')).toBeVisible()
    expect(await heading('Harbor & Pine Trading, Inc. 2 to fix')).toBeVisible()
    expect(await heading('Amina Haddad 1 to fix')).toBeVisible()
    expect(await heading('Passport, Amina Haddad 1 to fix')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Add this: NAICS code' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Add this: Street address and City or town' })).toBeVisible()
    expect(screen.getByText('Does not match.')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Something still needs attention. Contact us' })).toBeVisible()
    expect(screen.getByRole('heading', { name: /^We can’t complete this check/ })).toBeVisible()
    expect(globalThis.document.body.textContent ?? '').not.toMatch(/SANCTION|On a list|NOT_TO_BE_TOLD/)
  })
})

describe('the verification', () => {
  it('is the newest of all pages of them', async () => {
    // Grid answers a hundred at a time, the oldest first.
    for (let count = 0; count < 101; count++) object({ type: 'MISSING_FIELD', field: 'businessInfo.legalName' })
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    render(<App />)
    expect(await heading('Add this: NAICS code')).toBeVisible()
    expect(screen.queryByText(/Legal name/)).toBeNull()
    const pages = world.sandbox.requests.filter(({ operation }) => operation === 'listVerifications')
    expect(pages.length).toBeGreaterThanOrEqual(2)
  })

  it('may be the host’s own, until Grid has a newer one', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.legalName' })
    const createdAt = new Date(Date.now() + 60_000).toISOString()
    const own = {
      id: 'Verification:9',
      customerId: world.customerId,
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [{ resourceId: world.customerId, type: 'MISSING_FIELD', reason: '', field: 'businessInfo.naicsCode' }],
      createdAt,
    }
    const { rerender } = render(<App verification={own} />)
    expect(await heading('Add this: NAICS code')).toBeVisible()
    rerender(<App verification={{ ...own, createdAt: '2020-01-01T00:00:00Z' }} />)
    expect(await heading('Add this: Legal name of the business')).toBeVisible()
  })
})

describe('what must not be told', () => {
  it('is in no byte that reaches the browser, nor in the page', async () => {
    const owner = await addOwner()
    const document = await passport(owner)
    const withheld = [
      ...['APPLICANT_SANCTIONED', 'APPLICANT_FRAUD', 'APPLICANT_CRIMINAL_RECORD', 'APPLICANT_REJECTED'],
      ...['SUSPECTED_FRAUD_DOCUMENT', 'APPLICANT_SOMETHING_NEW', 'SUSPECTED_FORGERY'],
    ]
    object(
      { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' },
      ...withheld.flatMap(type =>
        [world.customerId, owner, document].map(resourceId => ({
          type,
          resourceId,
          reason: `Found on list 7Q: ${type}`,
        })),
      ),
    )
    const bytes: string[] = []
    const { fetch } = world
    world.fetch = async request => {
      const response = await fetch(request)
      bytes.push(await response.clone().text())
      return response
    }
    render(<App />)
    await press(/^Fix this Add this: NAICS code/)
    await userEvent.type(await screen.findByLabelText('NAICS code', {}, patient), '423220{Enter}')
    expect(await heading('Everything is fixed')).toBeVisible()
    expect(screen.getAllByRole('heading', { name: /^We can’t complete this check/ })).toHaveLength(1)
    await press('Send again')
    await screen.findByText('We looked at it again', {}, patient)
    const all = [...bytes, globalThis.document.body.outerHTML, JSON.stringify({ ...sessionStorage })].join('\n')
    expect(all).toContain('WITHHELD')
    expect(all).not.toMatch(/7Q|SANCTION|FRAUD|CRIMINAL|APPLICANT_|SUSPECTED_/)
  })
})

describe('answers of a later Grid', () => {
  it.each([
    ['errors.0.type', 'A_NEW_TYPE'],
    ['errors.0', null],
    ['errors', 'many'],
    ['errors.0.acceptedDocumentTypes', [7, 'A_NEW_KIND']],
    ['errors.0.field', { path: 'x' }],
    ['errors.0.resourceId', 7],
    ['verificationStatus', 'A_NEW_STATUS'],
    ['createdAt', 'yesterday'],
  ])('with %s as %o are no crash, and no code on the screen', async (path, value) => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode', reason: 'A_REASON_CODE' })
    for (const operation of ['listVerifications', 'getVerification'] as const) {
      const at = operation === 'listVerifications' ? `data.0.${path}` : path
      world.sandbox.trouble.next(operation, { is: 'set', path: at, value }, Number.POSITIVE_INFINITY)
    }
    render(<App />)
    expect((await screen.findAllByRole('heading', {}, patient))[0]).toBeVisible()
    expect(globalThis.document.body.textContent).not.toMatch(/[A-Z]{2,}_[A-Z]|object Object/)
  })
})

describe('a field', () => {
  it('is fixed where it is read, saved by itself, and sent when all is fixed', async () => {
    const { customerId, sandbox } = world
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    const onSubmitted = vi.fn()
    const onSaved = vi.fn()
    render(<App onSubmitted={onSubmitted} onSaved={onSaved} />)
    await press(/^Fix this Add this: Trade name Harbor & Pine/)
    const input = await screen.findByLabelText('Trade name', {}, patient)
    await waitFor(() => expect(input).toHaveFocus())
    await press('Save')
    expect(await screen.findByText('Fill this in: Trade name')).toBeVisible()
    expect(input).toHaveFocus()
    await userEvent.type(input, 'Harbor & Pine{Enter}')
    expect(await screen.findByText('Fixed, not sent yet', {}, patient)).toBeVisible()
    expect(await heading('Everything is fixed')).toBeVisible()
    expect(said()).toContain('Fixed. 1 of 1 done.')
    expect(screen.getByRole('button', { name: 'Send again' })).toHaveFocus()
    expect(onSaved).toHaveBeenCalledWith({ resource: 'customer', id: customerId, created: false })
    const customer = await sandbox.client.send(getCustomer, { customerId })
    expect(customer).toMatchObject({ businessInfo: { doingBusinessAs: 'Harbor & Pine' } })
    await press('Send again')
    await waitFor(() => expect(onSubmitted).toHaveBeenCalledTimes(1), patient)
    const done = await screen.findByText('1 thing is done', {}, patient)
    expect(done).toBeVisible()
    expect(await screen.findByText(/^\d+ are new$/)).toBeVisible()
    const first = screen.getAllByRole('heading', { level: 4 })[0]
    expect(first).toHaveFocus()
    expect(said().join()).toMatch(/We looked at it again\. 1 thing is done\. \d+ are new/)
    // Which of them, for those who want to know.
    expect(screen.getByText('Add this: Trade name')).not.toBeVisible()
    await userEvent.click(done)
    expect(screen.getByText('Add this: Trade name')).toBeVisible()
  })

  it('of an owner is changed at the owner, and the other one stays open', async () => {
    const owner = await addOwner()
    object(
      { type: 'INVALID_FIELD', field: 'birthDate', resourceId: owner },
      { type: 'INVALID_FIELD', field: 'personalInfo.taxIdentifier', resourceId: owner },
    )
    render(<App />)
    await press('Fix this Check this: Their tax number Amina Haddad')
    const input = await screen.findByLabelText('Their tax number', {}, patient)
    await userEvent.type(input, '536-22-8727{Enter}')
    expect(await heading('1 thing to fix')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Fix this Check this: Their date of birth Amina Haddad' })).toHaveFocus()
    const { data } = await world.sandbox.client.send(listBeneficialOwners, { customerId: world.customerId })
    expect(data[0]?.personalInfo.identifier).toBe('536-22-8727')
  })

  const decide = (status: string) => world.sandbox.setCustomerStatus(world.customerId, status)
  const verify = (verificationStatus: string) =>
    world.sandbox.setVerification(world.customerId, { verificationStatus, errors: [] })
  it.each([
    ['is approved', () => decide('APPROVED'), 'Your business is verified'],
    ['is rejected', () => decide('REJECTED'), 'We couldn’t verify your business'],
    ['is put on hold', () => decide('HOLD'), /on hold/],
    ['has nothing missing any more', () => verify('READY_FOR_VERIFICATION'), 'Everything is there'],
    ['is being checked', () => verify('IN_PROGRESS'), 'We’re checking your business'],
    ['is looked at by a person', () => verify('PENDING_MANUAL_REVIEW'), 'A person is looking at your details'],
    ['is where nobody knows', () => verify('SOMETHING_NEW'), 'This is taking a little longer'],
    ['lacks something else', () => object({ type: 'MISSING_FIELD', field: 'naicsCode' }), '1 thing to fix'],
  ])('keeps what was typed, and its focus, when the business %s meanwhile', async (_, happens, title) => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    render(<App />)
    await press(/^Fix this/)
    const input = await screen.findByLabelText('Trade name', {}, patient)
    await userEvent.type(input, 'Har')
    happens()
    expect((await screen.findAllByText(/There is news about your check/, {}, patient))[0]).toBeVisible()
    expect(said().join()).toContain('There is news about your check')
    expect(input).toHaveFocus()
    await userEvent.keyboard('bor')
    expect(input).toHaveValue('Harbor')
    await press('Show it now')
    expect(await heading(title)).toBeVisible()
    expect(input).not.toBeInTheDocument()
  })

  it('can still be saved while Grid has news, and then the news are shown', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    render(<App />)
    await press(/^Fix this/)
    const input = await screen.findByLabelText('Trade name', {}, patient)
    await userEvent.type(input, 'Harbor & Pine')
    verify('PENDING_MANUAL_REVIEW')
    expect((await screen.findAllByText(/There is news about your check/, {}, patient))[0]).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(await heading('A person is looking at your details')).toBeVisible()
    const { customerId, sandbox } = world
    const customer = await sandbox.client.send(getCustomer, { customerId })
    expect(customer).toMatchObject({ businessInfo: { doingBusinessAs: 'Harbor & Pine' } })
  })

  it('is not lost when the session ends, and the person is told', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' })
    render(<App />)
    await press(/^Fix this/)
    const input = await screen.findByLabelText('Trade name', {}, patient)
    await userEvent.type(input, 'Harbor')
    world.signInAs(null)
    expect(await screen.findByRole('alert', {}, patient)).toHaveTextContent('You’ve been signed out')
    expect(input).toHaveValue('Harbor')
    expect(input).toBeInTheDocument()
  })

  it('is left to the host where it has a form of its own', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    const onFix = vi.fn()
    render(<App onFix={onFix} />)
    await press(/^Fix this/)
    expect(onFix).toHaveBeenCalledWith(
      expect.objectContaining({ fix: 'field', step: 'operations', paths: ['businessInfo.naicsCode'] }),
    )
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
  })

  it('opens here where the host says that it has none for it', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    render(<App onFix={() => false} />)
    await press(/^Fix this/)
    expect(await screen.findByLabelText('NAICS code', {}, patient)).toBeVisible()
  })
})

it('contacts that have to be verified are verified before it is sent, and then it goes on', async () => {
  const { customerId, sandbox } = world
  object({ type: 'INVALID_FIELD', field: 'email' })
  sandbox.setContactVerification(customerId, { email: 'PENDING' })
  const onSubmitted = vi.fn()
  render(<App onSubmitted={onSubmitted} />)
  await press(/^Fix this/)
  await userEvent.type(await screen.findByLabelText('Your email address', {}, patient), 'robin@example.com{Enter}')
  await press('Send again')
  await press(/code/i)
  await userEvent.type(await screen.findByRole('textbox', { name: /code/i }, patient), '123456{Enter}')
  await waitFor(() => expect(onSubmitted).toHaveBeenCalledTimes(1), patient)
})

describe('a contact that is a wallet’s login', () => {
  beforeEach(async () => {
    object({ type: 'INVALID_FIELD', field: 'email' })
    const { customerId, sandbox } = world
    const was = { customerType: 'BUSINESS', email: 'was@example.com' } as const
    await sandbox.client.send(updateCustomer, { customerId, body: was })
    sandbox.tieWallet(customerId, ['email'])
    object({ type: 'INVALID_FIELD', field: 'email' })
    render(<App />)
    await press(/^Fix this/)
    const input = await screen.findByLabelText('Your email address', {}, patient)
    await userEvent.clear(input)
    await userEvent.type(input, 'new@example.com{Enter}')
    expect(await screen.findByText('Waiting for your wallet')).toBeVisible()
  })

  it('waits for the wallet, and is fixed once it has agreed', async () => {
    const { customerId, sandbox } = world
    expect(screen.getByText(/agree to the change to new@example.com/)).toBeVisible()
    const check = screen.getByRole('button', { name: 'I’ve agreed to it' })
    expect(check).toHaveFocus()
    await userEvent.click(check)
    expect(await screen.findByText(/We can’t see that it agreed yet/)).toBeVisible()
    expect(screen.queryByText('Fixed, not sent yet')).toBeNull()

    sandbox.tieWallet(customerId, [])
    const next = { customerType: 'BUSINESS', email: 'new@example.com' } as const
    await sandbox.client.send(updateCustomer, { customerId, body: next })
    await userEvent.click(check)
    expect(await heading('Everything is fixed')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Send again' })).toHaveFocus()
  })

  it('stays as it was where somebody thinks better of it', async () => {
    await press('Keep what I had')
    const button = screen.getByRole('button', { name: /^Fix this/ })
    expect(button).toHaveFocus()
    await userEvent.click(button)
    expect(await screen.findByLabelText('Your email address')).toHaveValue('was@example.com')
  })
})

describe('an address that is not there yet', () => {
  it('begins in the country of the business, and with what is asked', async () => {
    object({ type: 'MISSING_FIELD', field: 'address.line1' })
    render(<App />)
    await press(/^Fix this/)
    const line1 = await screen.findByLabelText('Street address', {}, patient)
    await waitFor(() => expect(line1).toHaveFocus())
    expect(screen.getByRole('combobox', { name: 'Country' })).toHaveValue('US')
    await userEvent.type(line1, '1 Main Street')
    await userEvent.type(screen.getByLabelText('City or town'), 'Salem')
    await userEvent.selectOptions(screen.getByLabelText('State'), 'OR')
    await userEvent.type(screen.getByLabelText('ZIP code'), '97301{Enter}')
    expect(await heading('Everything is fixed')).toBeVisible()
    const customer = await world.sandbox.client.send(getCustomer, { customerId: world.customerId })
    expect(customer.address).toMatchObject({ country: 'US', line1: '1 Main Street', postalCode: '97301' })
  })
})

describe('people', () => {
  it('are named from those who are registered', async () => {
    const owner = await addOwner({}, { roles: ['UBO'] })
    object({ type: 'MISSING_CONTROL_PERSON' })
    render(<App />)
    await press(/^Say who/)
    await press('Choose Amina Haddad')
    expect(await heading('Everything is fixed')).toBeVisible()
    const { data } = await world.sandbox.client.send(listBeneficialOwners, { customerId: world.customerId })
    expect(data).toMatchObject([{ id: owner, roles: ['UBO', 'CONTROL_PERSON'] }])
  })
})

describe('a document', () => {
  it('that was refused is replaced, and when it is refused again somebody helps', async () => {
    await world.close()
    world = await startInProcess({ customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003', region: 'US' })
    const id = await passport(world.customerId)
    object({ type: 'POOR_QUALITY_DOCUMENT', resourceId: id, acceptedDocumentTypes: ['PASSPORT'] })
    render(<App />)
    expect(await screen.findByText(/show all four corners/, {}, patient)).toBeVisible()
    await press(/^Replace/)
    await userEvent.type(await screen.findByLabelText('Document number', {}, patient), 'X12345678')
    await userEvent.type(screen.getByLabelText('Authority that issued it'), 'Department of State')
    const picker = screen.getByRole('group', { name: 'File' }).querySelector<HTMLInputElement>('input[type=file]')
    if (!picker) throw new Error('There is no picker.')
    await userEvent.upload(picker, new File(['%PDF-1.7\n'], 'sharp.pdf', { type: 'application/pdf' }))
    await screen.findByText(/^Ready to upload/, {}, patient)
    await press('Upload')
    expect(await heading('Everything is fixed')).toBeVisible()
    object({ type: 'POOR_QUALITY_DOCUMENT', resourceId: id, acceptedDocumentTypes: ['PASSPORT'] })
    expect(await screen.findByText('Something was asked for again', {}, patient)).toBeVisible()
    expect(screen.getByText('Still needed')).toBeVisible()
    expect(
      within(screen.getByText(/it is still not enough/).parentElement as HTMLElement).getByRole('link'),
    ).toBeVisible()
  })
})

describe('where somebody stands', () => {
  it.each([
    ['READY_FOR_VERIFICATION', 'Everything is there'],
    ['IN_PROGRESS', 'We’re checking your business'],
    ['PENDING_MANUAL_REVIEW', 'A person is looking at your details'],
    ['SOMETHING_NEW', 'This is taking a little longer'],
  ])('%s', async (verificationStatus, title) => {
    world.sandbox.setVerification(world.customerId, { verificationStatus, errors: [] })
    render(<App />)
    expect(await heading(title)).toBeVisible()
  })

  it('after a rejection, with the notices the host has to give', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    world.sandbox.setCustomerStatus(world.customerId, 'REJECTED')
    render(<App rejectedContent={<p>Your rights</p>} />)
    expect(await heading('We couldn’t verify your business')).toBeVisible()
    expect(screen.getByText('Your rights')).toBeVisible()
  })
})
