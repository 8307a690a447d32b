import { getBeneficialOwner } from '@grid-kyc/core'
import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  App,
  addOwner,
  environment,
  heading,
  object,
  passport,
  startErrorList,
} from '../../../../test/errorListEnvironment.js'
import { press } from '../../../../test/renderWithSandbox.js'

beforeEach(() => startErrorList())
afterEach(() => environment.close())

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
    expect(screen.getByRole('heading', { name: 'Address and industry: 3 answers missing' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'NAICS code is missing' })).toBeVisible()
    expect(screen.getByRole('button', { name: /^Complete Address and industry/ })).toBeVisible()
    expect(screen.getByText('Does not match.')).toBeVisible()
    expect(screen.getByRole('heading', { name: /^We can’t complete this check/ })).toBeVisible()
    expect(globalThis.document.body.textContent ?? '').not.toMatch(/SANCTION|On a list|NOT_TO_BE_TOLD/)
  })
})

describe('the examples of Grid’s documents', () => {
  it('[V3] [V4] are each explained and fixed on the resource that they name', async () => {
    const owner = await addOwner()
    object(
      { type: 'MISSING_FIELD', field: 'customer.address.line1' },
      { type: 'MISSING_DOCUMENT', acceptedDocumentTypes: ['PROOF_OF_ADDRESS', 'UTILITY_BILL', 'BANK_STATEMENT'] },
      { type: 'INVALID_FIELD', field: 'personalInfo.birthDate', resourceId: owner, reason: 'Does not match.' },
    )
    render(<App />)
    expect(await heading('3 things to fix')).toBeVisible()
    expect(await heading('Harbor & Pine Trading, Inc. 2 to fix')).toBeVisible()
    expect(await heading('Amina Haddad 1 to fix')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Street address is missing' })).toBeVisible()
    expect(screen.getByText('Does not match.')).toBeVisible()
    await press(/^(Fix|Change|Add|Correct).*Amina/)
    for (const [part, value] of [
      ['Month', '3'],
      ['Day', '14'],
      ['Year', '1987'],
    ] as const) {
      const input = await screen.findByLabelText(part)
      await userEvent.clear(input)
      await userEvent.type(input, value)
    }
    await press('Save')
    const read = () => environment.sandbox.client.send(getBeneficialOwner, { beneficialOwnerId: owner })
    await waitFor(async () => expect((await read()).personalInfo.birthDate).toBe('1987-03-14'))
  })

  it.each([
    ['MISSING_DOCUMENT', ['PROOF_OF_ADDRESS', 'UTILITY_BILL', 'BANK_STATEMENT']],
    ['MISSING_PROOF_OF_ADDRESS_DOCUMENT', ['PROOF_OF_ADDRESS', 'UTILITY_BILL', 'BANK_STATEMENT']],
  ])('[V3] %s offers the documents that it accepts, and no other', async (type, acceptedDocumentTypes) => {
    object({ type, acceptedDocumentTypes })
    render(<App />)
    await press(/^Upload/)
    const file = new File(['%PDF-1.7\n'], 'scan.pdf', { type: 'application/pdf' })
    await waitFor(() => expect(globalThis.document.querySelector('input[type=file]')).not.toBeNull())
    const picker = globalThis.document.querySelector('input[type=file]') as HTMLInputElement
    await userEvent.upload(picker, file, { applyAccept: false })
    for (const name of [/^Another proof of address/, /^Utility bill/, /^Bank statement/])
      expect(await screen.findByRole('radio', { name })).toBeVisible()
    expect(screen.getAllByRole('radio')).toHaveLength(3)
  })
})

describe('the verification', () => {
  it('is the newest of all pages of them', async () => {
    // Grid answers a hundred at a time, the oldest first.
    for (let count = 0; count < 101; count++) object({ type: 'MISSING_FIELD', field: 'businessInfo.legalName' })
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    render(<App />)
    expect(await heading('NAICS code is missing')).toBeVisible()
    expect(screen.queryByText(/Legal name/)).toBeNull()
    const pages = environment.sandbox.requests.filter(({ operation }) => operation === 'listVerifications')
    expect(pages.length).toBeGreaterThanOrEqual(2)
  })

  it('is compared with the one before it, on whichever page that is', async () => {
    for (let count = 0; count < 100; count++) object({ type: 'MISSING_FIELD', field: 'businessInfo.purposeOfAccount' })
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    // On the second page, where what is compared is, too.
    object(
      { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' },
      { type: 'MISSING_FIELD', field: 'address.line1' },
      { type: 'MISSING_FIELD', field: 'email' },
    )
    render(<App />)
    expect(await heading('3 things to fix')).toBeVisible()
    const newOnes = screen
      .getAllByText('New')
      .map(badge => within(badge.closest('li') as HTMLElement).getByRole('heading'))
    expect(newOnes.map(({ textContent }) => textContent)).toEqual(['Your email address is missing'])
  })

  it('may be the host’s own, until Grid has a newer one', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.legalName' })
    const createdAt = new Date(Date.now() + 60_000).toISOString()
    const own = {
      id: 'Verification:9',
      customerId: environment.customerId,
      verificationStatus: 'RESOLVE_ERRORS',
      errors: [
        { resourceId: environment.customerId, type: 'MISSING_FIELD', reason: '', field: 'businessInfo.naicsCode' },
      ],
      createdAt,
    }
    const { rerender } = render(<App verification={own} />)
    expect(await heading('NAICS code is missing')).toBeVisible()
    rerender(<App verification={{ ...own, createdAt: '2020-01-01T00:00:00Z' }} />)
    // It is there already, so it counts as fixed.
    expect(await heading('Legal name of the business: added')).toBeVisible()
  })
})

describe('what must not be disclosed', () => {
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
        [environment.customerId, owner, document].map(resourceId => ({
          type,
          resourceId,
          reason: `Found on list 7Q: ${type}`,
        })),
      ),
    )
    const bytes: string[] = []
    const { fetch } = environment
    environment.fetch = async request => {
      const response = await fetch(request)
      bytes.push(await response.clone().text())
      return response
    }
    render(<App />)
    await press(/^Add NAICS code is missing/)
    await userEvent.type(await screen.findByLabelText('NAICS code'), '423220{Enter}')
    expect(await heading('Everything is fixed')).toBeVisible()
    expect(screen.getAllByRole('heading', { name: /^We can’t complete this check/ })).toHaveLength(1)
    await press('Submit again')
    await screen.findByText('We reviewed your update')
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
      environment.sandbox.faults.next(operation, { kind: 'set', path: at, value }, Number.POSITIVE_INFINITY)
    }
    render(<App />)
    expect((await screen.findAllByRole('heading'))[0]).toBeVisible()
    expect(globalThis.document.body.textContent).not.toMatch(/[A-Z]{2,}_[A-Z]|object Object/)
  })
})

describe('the status', () => {
  it.each([
    ['READY_FOR_VERIFICATION', 'Ready to submit'],
    ['IN_PROGRESS', 'We’re reviewing your business'],
    ['PENDING_MANUAL_REVIEW', 'Our team is reviewing your details'],
    ['SOMETHING_NEW', 'This is taking a little longer'],
  ])('%s', async (verificationStatus, title) => {
    environment.sandbox.setVerification(environment.customerId, { verificationStatus, errors: [] })
    render(<App />)
    expect(await heading(title)).toBeVisible()
  })

  it('[F6] says that a review by hand can take longer, and leaves nothing to do', async () => {
    environment.sandbox.setVerification(environment.customerId, {
      verificationStatus: 'PENDING_MANUAL_REVIEW',
      errors: [],
    })
    render(<App />)
    expect(await heading('Our team is reviewing your details')).toBeVisible()
    expect(screen.getByText(/This can take longer.*You don’t need to do anything/)).toBeVisible()
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('after a rejection, with the notices the host has to give', async () => {
    object({ type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' })
    environment.sandbox.setCustomerStatus(environment.customerId, 'REJECTED')
    render(<App rejectedContent={<p>Your rights</p>} />)
    expect(await heading('We couldn’t verify your business')).toBeVisible()
    expect(screen.getByText('Your rights')).toBeVisible()
  })
})
