import { DocumentChecklist } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { ada, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { addOwner, reportErrors, store } from './applicants.js'

type Args = React.ComponentProps<typeof DocumentChecklist> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Documents/DocumentChecklist',
  component: DocumentChecklist,
  args: { environment: { customer: tidal } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <DocumentChecklist {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const stored = ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'UTILITY_BILL'] as const

export const Person: Story = {
  args: { environment: { customer: ada } },
  play: async ({ canvasElement }) => reads(canvasElement, '0 of 1 uploaded'),
}

export const Business: Story = {
  play: async ({ canvasElement }) => reads(canvasElement, '0 of 4 uploaded'),
}

export const BusinessWithOwners: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async environment => {
        await addOwner(environment)
        await addOwner(environment, { firstName: 'Łucja', lastName: 'Ó Dálaigh-Wiśniewska' })
        await store(environment, 'TRUST_AGREEMENT', 'trust agreement (final).pdf')
      },
    },
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, '2 of 6 uploaded')
    await reads(canvasElement, /Łucja/)
  },
}

export const OwnerAbroad: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async environment => {
        const address = { country: 'DE', line1: 'Torstraße 1', city: 'Berlin', postalCode: '10119' }
        const more = { idType: 'NON_US_TAX_ID', countryOfIssuance: 'DE', nationality: 'DE', address }
        const documentHolder = await addOwner(environment, more)
        await store(environment, 'PASSPORT', 'Reisepass.pdf', { documentHolder })
      },
    },
  },
  play: async ({ canvasElement }) => reads(canvasElement, 'Second photo ID'),
}

export const Complete: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async environment => {
        for (const type of stored) await store(environment, type, `${type.toLowerCase()}.pdf`)
      },
    },
  },
  play: async ({ canvasElement }) => reads(canvasElement, '4 of 4 uploaded'),
}

export const DocumentsRejected: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async environment => {
        const [first, ...others] = await Promise.all(
          stored.map(type => store(environment, type, `${type.toLowerCase()}.pdf`)),
        )
        reportErrors(
          environment,
          { type: 'EXPIRED_DOCUMENT', resourceId: others.at(-1) ?? '' },
          { type: 'UNREADABLE_DOCUMENT', resourceId: first ?? '' },
        )
      },
    },
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, '2 of 4 uploaded')
    await expect(await within(canvasElement).findAllByText('Rejected')).toHaveLength(2)
  },
}

export const GridAsksForMore: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: environment =>
        reportErrors(
          environment,
          { type: 'MISSING_IDENTITY_DOCUMENT', acceptedDocumentTypes: ['PASSPORT'] },
          { type: 'MISSING_PROOF_OF_ADDRESS_DOCUMENT', acceptedDocumentTypes: ['BANK_STATEMENT', 'UTILITY_BILL'] },
          { type: 'MISSING_HOLOGRAM_DOCUMENT', acceptedDocumentTypes: ['HOLOGRAM'] },
        ),
    },
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, '0 of 3 uploaded')
    await reads(canvasElement, /hologram/)
  },
}

export const AlreadySubmitted: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async environment => {
        await store(environment, 'PASSPORT', 'passport.pdf')
        environment.sandbox.faults.next('deleteDocument', { kind: 'error', status: 409, code: 'CONFLICT' })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Remove: passport.pdf')
    await reads(canvasElement, /already submitted/)
  },
}

export const OtherDocuments: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Add another document')
    await reads(canvasElement, 'Certificate of good standing')
  },
}

export const Loading: Story = {
  args: { environment: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading documents')).toBeInTheDocument()
  },
}

export const Unreachable: Story = {
  args: { environment: { customer: ada, fetch: () => Promise.reject(new TypeError()) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('heading', { name: /can’t load your documents/ })).toBeVisible()
  },
}

const cell = ({ args }: Story) => (
  <SandboxProvider {...(args?.environment ?? { customer: tidal })}>
    <DocumentChecklist />
  </SandboxProvider>
)

export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        'a person': cell(Person),
        'a business': cell(Business),
        'with owners': cell(BusinessWithOwners),
        'an owner abroad': cell(OwnerAbroad),
        complete: cell(Complete),
        'documents rejected': cell(DocumentsRejected),
        'Grid asks for more': cell(GridAsksForMore),
        'already submitted': cell(AlreadySubmitted),
        'other documents': cell(OtherDocuments),
        loading: cell(Loading),
        unreachable: cell(Unreachable),
      }}
    />
  ),
  play: async ({ canvasElement }) =>
    actOnCells(canvasElement, {
      'a person': cell => reads(cell, '0 of 1 uploaded'),
      'a business': cell => reads(cell, '0 of 4 uploaded'),
      'with owners': cell => reads(cell, '2 of 6 uploaded'),
      'an owner abroad': cell => reads(cell, 'Second photo ID'),
      complete: cell => reads(cell, '4 of 4 uploaded'),
      'documents rejected': cell => reads(cell, '2 of 4 uploaded'),
      'Grid asks for more': cell => reads(cell, '0 of 3 uploaded'),
      'already submitted': async cell => {
        await press(cell, 'Remove: passport.pdf')
        await reads(cell, /already submitted/)
      },
      'other documents': async cell => {
        await press(cell, 'Add another document')
        await reads(cell, 'Certificate of good standing')
      },
      unreachable: cell => reads(cell, /can’t load your documents/),
    }),
}
