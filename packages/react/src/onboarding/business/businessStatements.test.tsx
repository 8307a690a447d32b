import { type DocumentType, getCustomer, listDocuments } from '@grid-kyc/core'
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { harborAndPine } from '../../../../../test/customers.js'
import { enter, press, renderWithSandbox } from '../../../../../test/renderWithSandbox.js'
import { BusinessKybWizard } from './BusinessKybWizard.js'

const llc = { ...harborAndPine, businessInfo: { ...harborAndPine.businessInfo, entityType: 'LLC' } } as const
const foreign = {
  ...llc,
  email: 'office@example.com',
  phoneNumber: '+4915112345678',
  businessInfo: { ...llc.businessInfo, country: 'DE' },
} as const

const heading = (name: RegExp) => screen.findByRole('heading', { name, level: 2 })

/** The upload slot of this name in the wizard's step of documents. */
async function slotCalled(name: string, isExtra = false) {
  if (isExtra) await press('Add another document')
  const card = (await screen.findByRole('heading', { name })).closest<HTMLElement>('.gk-document')
  if (!card) throw new Error(`${name} is no upload slot.`)
  return within(card)
}

/** Uploads a file into a slot, as the type of this name. */
async function upload(slot: Awaited<ReturnType<typeof slotCalled>>, type: string) {
  const picker = slot.getByRole('group').querySelector<HTMLInputElement>('input[type=file]')
  await userEvent.upload(picker as HTMLElement, new File(['%PDF-1.7\n'], 'scan.pdf', { type: 'application/pdf' }))
  const list = slot.queryByRole('combobox', { name: 'Document type' })
  if (list) await userEvent.selectOptions(list, type)
  else await userEvent.click(slot.getByRole('radio', { name: type }))
  await slot.findByText(/^Ready/)
  await userEvent.click(slot.getByRole('button', { name: 'Upload' }))
  expect(await slot.findByText('Uploaded')).toBeVisible()
}

describe('the business in the wizard', () => {
  it('[B1] gives Grid its legal and trade name, its address, where it operates and its US tax number', async () => {
    let session: string[] = []
    const { environment } = await renderWithSandbox(
      <BusinessKybWizard initialData={{ businessInfo: { country: 'US' } }} />,
      {
        start: {
          proxy: {
            customerFor: () => session,
            create: {
              platformCustomerId: () => 'account-7',
              onCreated: (_, { id }) => {
                session = [id ?? '']
              },
            },
          },
        },
      },
    )
    await userEvent.selectOptions(await screen.findByLabelText('Legal form'), 'LLC')
    await press('Continue')
    await heading(/^About the business/)
    await enter('Legal name of the business', 'Cedar Row LLC')
    await press(/trade name/)
    await enter(/^Trade name/, 'Cedar')
    const date = within(screen.getByRole('group', { name: 'Date of incorporation' }))
    await userEvent.type(date.getByLabelText('Year'), '2019')
    await userEvent.type(date.getByLabelText('Month'), '6')
    await userEvent.type(date.getByLabelText('Day'), '3')
    await enter('Employer identification number (EIN)', '12-3456789')
    await enter('State file number', '7304003')
    await press('Continue')
    await heading(/^Address and industry/)
    await enter('Street address', '548 Market Street')
    await enter('City or town', 'San Francisco')
    await userEvent.selectOptions(screen.getByLabelText('State'), 'California')
    await enter('ZIP code', '94104')
    // A list without a search until its code has come.
    await act(() => vi.dynamicImportSettled())
    await userEvent.type(screen.getByRole('combobox', { name: 'Countries where you operate' }), 'Mexi')
    await userEvent.click(await screen.findByRole('option', { name: 'Mexico' }))
    await press('Save and finish later')
    const customerId = session[0] ?? ''
    await waitFor(async () =>
      expect(await environment.sandbox.client.send(getCustomer, { customerId })).toMatchObject({
        address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
        businessInfo: {
          legalName: 'Cedar Row LLC',
          doingBusinessAs: 'Cedar',
          taxId: '12-3456789',
          countriesOfOperation: ['US', 'MX'],
        },
      }),
    )
  })
})

describe('the documents in the wizard', () => {
  it.each<[string, string, RegExp, string, DocumentType, boolean?]>([
    [
      '[B5] a certificate of incorporation',
      'Formation document',
      /legal name and registration/,
      'Certificate of incorporation',
      'CERTIFICATE_OF_INCORPORATION',
    ],
    [
      '[B5] articles of association',
      'Formation document',
      /legal name and registration/,
      'Articles of association',
      'ARTICLES_OF_ASSOCIATION',
    ],
    [
      '[B6] an organization chart',
      'Ownership chart or agreement',
      /organization chart/,
      'Another document',
      'OTHER',
      true,
    ],
    [
      '[B6] a shareholder agreement',
      'Ownership chart or agreement',
      /shareholder agreement/,
      'Another document',
      'OTHER',
      true,
    ],
    [
      '[B6] an operating agreement',
      'Ownership document',
      /owners and their shares/,
      'Operating agreement',
      'PARTNERSHIP_AGREEMENT',
    ],
    [
      '[B6] a register of members',
      'Ownership document',
      /owners and their shares/,
      'Register of shareholders',
      'SHAREHOLDER_REGISTER',
    ],
    [
      '[B6] a certification of the owners',
      'Ownership chart or agreement',
      /certification of the owners/,
      'Certificate of incumbency',
      'INCUMBENCY_CERTIFICATE',
      true,
    ],
    ['[B7] a utility bill', 'Proof of address', /No older than 3 months/, 'Utility bill', 'UTILITY_BILL'],
    ['[B7] a bank statement', 'Proof of address', /No older than 3 months/, 'Bank statement', 'BANK_STATEMENT'],
    [
      '[B7] a lease',
      'Proof of address',
      /No older than 3 months/,
      'Rental or lease agreement',
      'RENT_OR_LEASE_AGREEMENT',
    ],
    [
      '[B7] official correspondence',
      'Proof of address',
      /No older than 3 months/,
      'Another proof of address',
      'PROOF_OF_ADDRESS',
    ],
    [
      '[B8] a letter about the tax number',
      'Tax ID document',
      /tax authority, showing the tax ID number/,
      'Another document',
      'OTHER',
      true,
    ],
    [
      '[B8] a tax return',
      'Tax ID document',
      /tax authority, showing the tax ID number/,
      'Tax return',
      'TAX_RETURN',
      true,
    ],
  ])('%s is uploaded where it is asked for', async (_, name, help, type, documentType, isExtra) => {
    const { environment } = await renderWithSandbox(<BusinessKybWizard step="documents" />, { customer: llc })
    const slot = await slotCalled(name, isExtra)
    expect(slot.getByText(help)).toBeVisible()
    await upload(slot, type)
    const { customerId, sandbox } = environment
    const { data } = await sandbox.client.send(listDocuments, { documentHolder: customerId })
    expect(data).toMatchObject([{ documentType, documentHolder: customerId, fileName: 'scan.pdf' }])
  })

  it.each<[string, string, DocumentType]>([
    ['an excerpt from the register', 'Excerpt from the business register', 'STATE_REGISTRY_EXCERPT'],
    ['a certificate of incorporation', 'Certificate of incorporation', 'CERTIFICATE_OF_INCORPORATION'],
  ])('[B1] prove by %s that a foreign business exists, which needs no US tax number', async (_, type, documentType) => {
    const { environment, rerender } = await renderWithSandbox(<BusinessKybWizard step="business" />, {
      customer: foreign,
    })
    await heading(/^About the business/)
    expect(screen.getByText('Steuernummer')).toBeVisible()
    expect(screen.queryByText(/EIN/)).toBeNull()
    rerender(<BusinessKybWizard key="documents" step="documents" />)
    await upload(await slotCalled('Formation document'), type)
    const { customerId, sandbox } = environment
    const { data } = await sandbox.client.send(listDocuments, { documentHolder: customerId })
    expect(data).toMatchObject([{ documentType, documentHolder: customerId, country: 'DE' }])
  })
})
