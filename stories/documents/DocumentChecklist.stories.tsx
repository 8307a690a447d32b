import { DocumentChecklist } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { ada, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { addOwner, hold, object } from './applicants.js'

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

const held = ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'UTILITY_BILL'] as const

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
        await hold(environment, 'TRUST_AGREEMENT', 'trust agreement (final).pdf')
      },
    },
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, '2 of 6 uploaded')
    await reads(canvasElement, /Łucja/)
  },
}

export const OwnerFromElsewhere: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async environment => {
        const more = { idType: 'NON_US_TAX_ID', countryOfIssuance: 'DE', nationality: 'DE' }
        const documentHolder = await addOwner(environment, more)
        await hold(environment, 'PASSPORT', 'Reisepass.pdf', { documentHolder })
      },
    },
  },
  play: async ({ canvasElement }) => reads(canvasElement, 'One more proof of identity'),
}

export const AllThere: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async environment => {
        for (const type of held) await hold(environment, type, `${type.toLowerCase()}.pdf`)
      },
    },
  },
  play: async ({ canvasElement }) => reads(canvasElement, '4 of 4 uploaded'),
}

export const SomethingRefused: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async environment => {
        const [first, ...others] = await Promise.all(
          held.map(type => hold(environment, type, `${type.toLowerCase()}.pdf`)),
        )
        object(
          environment,
          { type: 'EXPIRED_DOCUMENT', resourceId: others.at(-1) ?? '' },
          { type: 'UNREADABLE_DOCUMENT', resourceId: first ?? '' },
        )
      },
    },
  },
  play: async ({ canvasElement }) => {
    await reads(canvasElement, '2 of 4 uploaded')
    await expect(await within(canvasElement).findAllByText('Needs replacing')).toHaveLength(2)
  },
}

export const GridAsksForMore: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: environment =>
        object(
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

export const SubmittedStays: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async environment => {
        await hold(environment, 'PASSPORT', 'passport.pdf')
        environment.sandbox.faults.next('deleteDocument', { kind: 'error', status: 409, code: 'CONFLICT' })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Remove: passport.pdf')
    await reads(canvasElement, /already submitted/)
  },
}

export const OnePlaceOpen: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Add document: Proof of who owns the business')
    await expect(await within(canvasElement).findByRole('button', { name: 'Upload' })).toBeVisible()
  },
}

export const Loading: Story = {
  args: { environment: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading the list of documents')).toBeInTheDocument()
  },
}

export const Unreachable: Story = {
  args: { environment: { customer: ada, fetch: () => Promise.reject(new TypeError()) } },
  play: async ({ canvasElement }) => {
    await expect(
      await within(canvasElement).findByRole('heading', { name: /can’t show the documents/ }, { timeout: 5_000 }),
    ).toBeVisible()
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
        'an owner from elsewhere': cell(OwnerFromElsewhere),
        'all there': cell(AllThere),
        'something refused': cell(SomethingRefused),
        'Grid asks for more': cell(GridAsksForMore),
        'submitted, and stays': cell(SubmittedStays),
        'a place open': cell(OnePlaceOpen),
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
      'an owner from elsewhere': cell => reads(cell, 'One more proof of identity'),
      'all there': cell => reads(cell, '4 of 4 uploaded'),
      'something refused': cell => reads(cell, '2 of 4 uploaded'),
      'Grid asks for more': cell => reads(cell, '0 of 3 uploaded'),
      'submitted, and stays': async cell => {
        await press(cell, 'Remove: passport.pdf')
        await reads(cell, /already submitted/)
      },
      'a place open': async cell => {
        await press(cell, 'Add document: Proof of who owns the business')
        await reads(cell, 'Upload')
      },
      unreachable: cell => reads(cell, /can’t show the documents/),
    }),
}
