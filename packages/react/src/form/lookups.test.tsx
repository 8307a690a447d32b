import type { CustomerCreate } from '@grid-kyc/core'
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { adaMiller, harborAndPineInc } from '../../../../test/customers.js'
import { press, renderWithSandbox } from '../../../../test/renderWithSandbox.js'
import type { TestEnvironment } from '../../../../test/startInProcess.js'
import { DocumentUpload } from '../documents/DocumentUpload.js'
import { BusinessKybWizard } from '../onboarding/business/BusinessKybWizard.js'
import { IndividualKycForm } from '../onboarding/individual/IndividualKycForm.js'
import type { Lookups } from '../provider/Lookups.js'

async function start(ui: React.ReactNode, lookups: Lookups, customer?: CustomerCreate) {
  const sent: Record<string, unknown>[] = []
  let environment: TestEnvironment | undefined
  await renderWithSandbox(ui, {
    ...(customer && { customer }),
    before(started) {
      environment = started
      if (!customer) {
        started.signInAs(null)
      }
    },
    provider: {
      lookups,
      async fetch(request) {
        if (['PATCH', 'POST'].includes(request.method) && request.url.includes('/customers'))
          sent.push(await request.clone().json())
        return (await environment?.fetch(request)) ?? Response.error()
      },
    },
  })
  return sent
}

const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
const cedarRow = {
  id: '1',
  detail: 'San Francisco',
  businessInfo: { legalName: 'Cedar Row LLC', incorporatedOn: '2019-06-03', registrationNumber: '7304003' },
  address,
}
/** A business of which the platform knows nothing but where it is registered. */
const initialData = { businessInfo: { country: 'US', entityType: 'LLC' } }

const wizard = <BusinessKybWizard step="business" initialData={initialData} />

async function startNew(lookups: Lookups) {
  const sent: Record<string, unknown>[] = []
  let environment: TestEnvironment | undefined
  await renderWithSandbox(wizard, {
    start: {
      proxy: { customerFor: () => [], create: { platformCustomerId: () => 'account-7', onCreated: () => undefined } },
    },
    before(started) {
      environment = started
    },
    provider: {
      lookups,
      async fetch(request) {
        if (request.method === 'POST') sent.push(await request.clone().json())
        return (await environment?.fetch(request)) ?? Response.error()
      },
    },
  })
  return sent
}

it('shows one card to confirm in place of empty fields, and sends what was confirmed', async () => {
  const searchBusiness = vi.fn<NonNullable<Lookups['searchBusiness']>>(async () => [cedarRow])
  const sent = await startNew({ searchBusiness })
  const search = await screen.findByRole('combobox', { name: 'Find your business' })
  expect(screen.queryByLabelText('Legal name of the business')).toBeNull()
  await userEvent.type(search, 'cedar')
  await userEvent.click(await screen.findByRole('option', { name: 'Cedar Row LLC, San Francisco' }))
  expect(searchBusiness).toHaveBeenCalledTimes(1)
  expect(searchBusiness.mock.calls[0]?.[0]).toEqual({ text: 'cedar', country: 'US' })
  expect(await screen.findByText('Is this your business?')).toBeVisible()
  expect(screen.getByText('Cedar Row LLC')).toBeVisible()
  expect(screen.getByText('June 3, 2019')).toBeVisible()
  await press('Yes, use these details')
  // What the register does not know is asked for.
  await userEvent.type(await screen.findByLabelText('Employer identification number (EIN)'), '123456789')
  await press('Continue')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({
    businessInfo: {
      legalName: 'Cedar Row LLC',
      registrationNumber: '7304003',
      incorporatedOn: '2019-06-03',
      taxId: '12-3456789',
    },
    address,
  })
})

it('has the plain fields one press away, and after a failure says so', async () => {
  await startNew({
    searchBusiness: () => Promise.reject(new Error('Cedar Row is not in the index')),
  })
  await userEvent.type(await screen.findByRole('combobox', { name: 'Find your business' }), 'cedar')
  expect((await screen.findAllByText(/isn’t available right now/))[0]).toBeInTheDocument()
  expect(screen.queryByText(/is not in the index/)).toBeNull()
  await press('Enter manually')
  expect(screen.getByLabelText('Legal name of the business')).toBeVisible()
})

it('aborts a search that a newer one replaces, and asks once for what is typed in one go', async () => {
  const signals: AbortSignal[] = []
  const texts: string[] = []
  await startNew({
    searchBusiness: ({ text }, { signal }) => {
      signals.push(signal)
      texts.push(text)
      return new Promise(() => undefined)
    },
  })
  const search = await screen.findByRole('combobox', { name: 'Find your business' })
  await userEvent.type(search, 'cedar')
  await waitFor(() => expect(texts).toEqual(['cedar']))
  await userEvent.type(search, ' row')
  expect(signals[0]?.aborted).toBe(true)
  await waitFor(() => expect(texts).toEqual(['cedar', 'cedar row']))
})

it('fills in an address from a suggestion, offers a corrected one, and keeps every field editable', async () => {
  const sent = await start(
    <IndividualKycForm step="address" />,
    {
      suggestAddress: async () => [
        { id: '1', label: '548 Market Street, San Francisco', address: { ...address, postalCode: '94105' } },
      ],
      verifyAddress: async entered => (entered.postalCode === '94104' ? undefined : address),
    },
    {
      ...adaMiller,
      nationality: 'US',
      address: { country: 'US', line1: '1 Main Street', city: 'Oakland', state: 'CA', postalCode: '94607' },
    },
  )
  await userEvent.type(await screen.findByRole('combobox', { name: 'Find the address' }), '548 Mark')
  await userEvent.click(await screen.findByRole('option', { name: '548 Market Street, San Francisco' }))
  expect(screen.getByLabelText('Street address')).toHaveValue('548 Market Street')
  expect(await screen.findByText('Did you mean this address?', {}, { timeout: 3_000 })).toBeVisible()
  await press('Use this address')
  expect(screen.getByLabelText('ZIP code')).toHaveValue('94104')
  await waitFor(() => expect(screen.queryByText('Did you mean this address?')).toBeNull())
  await press('Save and finish later')
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ address })
})

it('offers what a document says for confirmation, and never replaces what was typed', async () => {
  await start(
    <DocumentUpload category="identity" />,
    {
      readDocument: async () => ({
        documentType: 'PASSPORT',
        documentNumber: 'X1234567',
        issuingAuthority: 'City of Berlin',
        name: 'Ada Miller',
      }),
    },
    adaMiller,
  )
  const file = new File(['%PDF-1.7\n'], 'scan.pdf', { type: 'application/pdf' })
  await screen.findByRole('button', { name: 'Choose a file' })
  const input = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!input) throw new Error('There is no file input.')
  await userEvent.upload(input, file)
  const note = within((await screen.findByText('This is what your document says')).closest('.gk-alert') as HTMLElement)
  expect(note.getByText('Ada Miller')).toBeVisible()
  expect(screen.queryByRole('textbox', { name: 'Document number' })).toBeNull()
  await press('Use these details')
  expect(screen.queryByText('This is what your document says')).toBeNull()
  expect(screen.getByRole('radio', { name: 'Passport' })).toBeChecked()
  await press(/^Show Document number/)
  expect(screen.getByRole('textbox', { name: 'Document number' })).toHaveValue('X1234567')
  expect(screen.getByLabelText('Issuing authority')).toHaveValue('City of Berlin')
})

it('shows no search where the host has no lookups', async () => {
  await start(<BusinessKybWizard step="business" />, {}, harborAndPineInc)
  expect(await screen.findByLabelText('Legal name of the business')).toBeVisible()
  expect(screen.queryByRole('combobox', { name: 'Find your business' })).toBeNull()
})
