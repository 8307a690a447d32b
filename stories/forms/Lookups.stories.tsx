import { BusinessKybWizard, DocumentUpload, IndividualKycForm, type Lookups } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { userEvent, within } from 'storybook/test'
import { described } from '../individuals/persons.js'
import { press, reads, type } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'

const address = { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' }
const lookups: Lookups = {
  searchBusiness: async () => [
    {
      id: '7304003',
      detail: 'San Francisco, CA',
      businessInfo: { legalName: 'Cedar Row LLC', registrationNumber: '7304003', incorporatedOn: '2019-06-03' },
      address,
    },
  ],
  suggestAddress: async () => [{ id: '1', label: '548 Market Street, San Francisco, CA 94104', address }],
  verifyAddress: async entered => (entered.postalCode === address.postalCode ? undefined : address),
  readDocument: async () => ({ documentType: 'PASSPORT', documentNumber: 'X12345678', name: 'Jordan Avery' }),
}

interface Args {
  children: ReactNode
  environment: Omit<SandboxProviderProps, 'children'>
}

/** Services of the host that save typing: each result is shown for confirmation, and the plain fields are always there. */
const meta = {
  title: 'Forms/Lookups',
  args: { children: undefined, environment: { customer: described, lookups } },
  argTypes: { environment: { table: { disable: true } }, children: { table: { disable: true } } },
  render: ({ environment, children }) => <SandboxProvider {...environment}>{children}</SandboxProvider>,
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>
const patient = { timeout: 5_000 }

const wizard = (
  <BusinessKybWizard step="business" initialData={{ businessInfo: { country: 'US', entityType: 'LLC' } }} />
)
const isNew = { customer: described, lookups, isNew: true }

async function search(canvas: HTMLElement) {
  await type(canvas, 'Find your business', 'cedar')
  await within(canvas).findByRole('option', { name: /Cedar Row LLC/ }, patient)
}

/** Pressed as a browser does, since React complains of code that comes while a press of the test's own is handled. */
const choose = (canvas: HTMLElement) =>
  within(canvas)
    .getByRole('option', { name: /Cedar Row LLC/ })
    .click()

export const BusinessSearch: Story = {
  args: { children: wizard, environment: isNew },
  play: ({ canvasElement }) => search(canvasElement),
}

export const BusinessToConfirm: Story = {
  args: { children: wizard, environment: isNew },
  play: async ({ canvasElement }) => {
    await search(canvasElement)
    choose(canvasElement)
    await reads(canvasElement, 'Is this your business?')
    await within(canvasElement).findByRole('button', { name: 'Yes, use these details' }, patient)
  },
}

export const BusinessConfirmed: Story = {
  args: { children: wizard, environment: isNew },
  play: async ({ canvasElement }) => {
    await search(canvasElement)
    choose(canvasElement)
    await press(canvasElement, 'Yes, use these details')
    await reads(canvasElement, 'Employer identification number (EIN)')
  },
}

export const BusinessByHand: Story = {
  args: { children: wizard, environment: isNew },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Enter manually')
    await reads(canvasElement, 'Legal name of the business')
  },
}

export const SearchUnavailable: Story = {
  args: {
    children: wizard,
    environment: { ...isNew, lookups: { searchBusiness: () => Promise.reject(new Error('Down')) } },
  },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Find your business', 'cedar')
    await reads(canvasElement, /isn’t available right now/)
  },
}

export const AddressSuggested: Story = {
  args: { children: <IndividualKycForm step="address" /> },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Find the address', '548 Mark')
    await within(canvasElement).findByRole('option', { name: /548 Market Street/ }, patient)
  },
}

export const AddressCorrected: Story = {
  args: { children: <IndividualKycForm step="address" /> },
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'ZIP code', '94105')
    await reads(canvasElement, 'Did you mean this address?')
  },
}

export const DocumentRead: Story = {
  args: { children: <DocumentUpload category="identity" /> },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('button', { name: 'Choose a file' }, patient)
    const input = canvasElement.querySelector<HTMLInputElement>('input[type="file"]')
    if (input) await userEvent.upload(input, new File(['%PDF-1.7\n'], 'scan.pdf', { type: 'application/pdf' }))
    await reads(canvasElement, 'This is what your document says')
  },
}
