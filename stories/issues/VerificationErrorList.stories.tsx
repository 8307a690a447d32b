import { createVerification } from '@grid-kyc/core'
import { BusinessKybWizard, VerificationErrorList } from '@grid-kyc/react'
import type { SeedName } from '@grid-kyc/sandbox'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { addOwner, reportErrors, store } from '../documents/applicants.js'
import { actOnCells } from '../support/actOnCells.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { ada, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { rejectAgain, rejectMuch } from './mixed.js'

type Args = React.ComponentProps<typeof VerificationErrorList> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Errors/VerificationErrorList',
  component: VerificationErrorList,
  args: { environment: { customer: tidal, arrange: rejectMuch } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <VerificationErrorList {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const heading = async (canvas: HTMLElement, name: string | RegExp) =>
  waitFor(async () => expect((await within(canvas).findAllByRole('heading', { name }))[0]).toBeVisible())

const environment = (
  customer: SandboxProviderProps['customer'],
  ...errors: Parameters<typeof reportErrors>[1][]
): Omit<SandboxProviderProps, 'children'> => ({ customer, arrange: where => reportErrors(where, ...errors) })

const field = { type: 'MISSING_FIELD', field: 'businessInfo.naicsCode' } as const

export const SeveralIssues: Story = {
  play: async ({ canvasElement }) => heading(canvasElement, '8 things to fix'),
}

/** The answers of the sandbox itself to a person who submitted too little. */
export const Person: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async ({ sandbox, customerId }: StoryEnvironment) => {
        await sandbox.client.send(createVerification, { body: { customerId } })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await heading(canvasElement, /^About you/)
    await heading(canvasElement, 'Upload a photo ID')
  },
}

const seeded = (seed: SeedName) => (
  <SandboxProvider customer={ada} seed={seed}>
    <VerificationErrorList />
  </SandboxProvider>
)

/** What the sandbox itself asks for: of a customer who sent too little, and of one whose name ends in 003. */
export const SandboxSeeds: Story = {
  render: () => (
    <Sheet
      cells={{
        'a person who sent too little': seeded('individual.action_needed'),
        'an unreadable picture': seeded('individual.document_refused'),
        'a business that sent too little': seeded('business.action_needed'),
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    await reads(canvasElement, 'Date of birth is missing')
    await reads(canvasElement, 'Take a sharper picture of this document')
    await reads(canvasElement, 'Add the person who runs the business')
    await expect(canvasElement.textContent).not.toMatch(/[A-Z]{3,}_[A-Z]/)
  },
}

/** A contact that is a wallet's login: the wallet has to agree first, which cannot be done here. */
export const WaitingForWallet: Story = {
  args: {
    environment: {
      customer: { ...ada, email: 'ada@example.com' },
      arrange: where => {
        where.sandbox.tieWallet(where.customerId, ['email'])
        reportErrors(where, { type: 'INVALID_FIELD', field: 'email' })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Correct) /)
    const input = await within(canvasElement).findByLabelText('Email address')
    await userEvent.clear(input)
    await userEvent.type(input, 'ada.miller@example.com{Enter}')
    await reads(canvasElement, 'Approve the change in your wallet')
  },
}

export const FieldOpen: Story = {
  args: { environment: environment(tidal, field) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Correct) /)
    await waitFor(async () => expect(await within(canvasElement).findByLabelText('NAICS code')).toHaveFocus())
  },
}

export const FieldRefused: Story = {
  args: { environment: environment(tidal, field) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Correct) /)
    await userEvent.type(await within(canvasElement).findByLabelText('NAICS code'), 'wood')
    await press(canvasElement, 'Save')
    await reads(canvasElement, /NAICS code/)
    await expect(within(canvasElement).getByLabelText('NAICS code')).toHaveFocus()
  },
}

/** Grid takes an address whole, and so it is asked whole. */
export const AddressOpen: Story = {
  args: { environment: environment(tidal, { type: 'MISSING_FIELD', field: 'customer.address.line1' }) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Correct) /)
    await expect(await within(canvasElement).findByLabelText('Street address')).toBeVisible()
  },
}

export const DocumentOpen: Story = {
  args: {
    environment: environment(tidal, {
      type: 'MISSING_OWNERSHIP_STRUCTURE_DOCUMENT',
      acceptedDocumentTypes: ['SHAREHOLDER_REGISTER', 'PARTNERSHIP_AGREEMENT'],
    }),
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Upload/)
    await reads(canvasElement, 'Register of shareholders')
  },
}

export const ReplacementOpen: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: async where => {
        const resourceId = await store(where, 'PASSPORT', 'passport.jpg')
        reportErrors(where, { type: 'POOR_QUALITY_DOCUMENT', resourceId, acceptedDocumentTypes: ['PASSPORT'] })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Replace/)
    await expect(await within(canvasElement).findByRole('button', { name: 'Choose a file' })).toBeVisible()
  },
}

export const PeopleOpen: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: async where => {
        await addOwner(where, {}, { roles: ['UBO'] })
        await addOwner(where, { firstName: 'Łukasz', lastName: 'Ó Dálaigh' }, { roles: ['DIRECTOR'] })
        reportErrors(where, { type: 'MISSING_CONTROL_PERSON' })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Add person/)
    await reads(canvasElement, 'Choose Amina Haddad')
  },
}

export const OneFixed: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Correct Employer identification number/)
    const input = await within(canvasElement).findByLabelText('Employer identification number (EIN)')
    await userEvent.clear(input)
    await userEvent.type(input, '47-7654321{Enter}')
    await heading(canvasElement, '7 things to fix')
  },
}

export const AllFixed: Story = {
  args: { environment: environment(tidal, field) },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Correct) /)
    await userEvent.type(await within(canvasElement).findByLabelText('NAICS code'), '423220{Enter}')
    await heading(canvasElement, 'Everything is fixed')
    await expect(within(canvasElement).getByRole('button', { name: 'Submit again' })).toHaveFocus()
  },
}

/** Grid has looked again: what is done, what is still there, what is new. */
export const Resubmitted: Story = {
  args: {
    environment: environment(
      tidal,
      field,
      { type: 'MISSING_FIELD', field: 'businessInfo.doingBusinessAs' },
      {
        type: 'MISSING_FIELD',
        field: 'address.line1',
      },
    ),
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Submit without fixing everything')
    await reads(canvasElement, /are new$/)
  },
}

export const RequestedAgain: Story = {
  args: { environment: { customer: ada, arrange: rejectAgain } },
  play: async ({ canvasElement }) => reads(canvasElement, 'Something was requested again'),
}

/** NotStarted a person could do here: the proxy has kept the reason to itself. */
export const Withheld: Story = {
  args: { environment: environment(ada, { type: 'APPLICANT_SANCTIONED' }) },
  play: async ({ canvasElement }) => heading(canvasElement, 'Contact us about your verification'),
}

/** A decision came while something was open. */
export const UpdateWhileOpen: Story = {
  args: {
    environment: {
      customer: tidal,
      arrange: where => {
        reportErrors(where, field)
        Object.assign(globalThis, { decide: () => where.sandbox.setCustomerStatus(where.customerId, 'APPROVED') })
      },
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^(Add|Correct) /)
    await userEvent.type(await within(canvasElement).findByLabelText('NAICS code'), '42')
    ;(globalThis as unknown as { decide: () => void }).decide()
    await reads(canvasElement, /There is an update/)
    await expect(within(canvasElement).getByLabelText('NAICS code')).toHaveValue('42')
  },
}

function ListAndWizard() {
  const [step, setStep] = useState<string>()
  if (step) return <BusinessKybWizard mode="resolve" step={step} onStepChange={change => setStep(change.step)} />
  return <VerificationErrorList onFix={error => setStep(error.step)} />
}

/** `onFix` leads to the wizard, which shows only the steps and questions that errors ask for. */
export const InTheWizard: Story = {
  render: () => (
    <SandboxProvider {...environment(tidal, field, { type: 'INVALID_FIELD', field: 'businessInfo.legalName' })}>
      <ListAndWizard />
    </SandboxProvider>
  ),
  play: async ({ canvasElement }) => {
    await press(canvasElement, /^Correct Legal name of the business couldn’t/)
    await heading(canvasElement, /^About the business/)
    await expect(within(canvasElement).getAllByRole('textbox')).toHaveLength(1)
  },
}

const withStatus = (verificationStatus: string, title: RegExp): Story => ({
  args: {
    environment: {
      customer: tidal,
      arrange: ({ sandbox, customerId }) =>
        void sandbox.setVerification(customerId, { verificationStatus, errors: [] }),
    },
  },
  play: async ({ canvasElement }) => heading(canvasElement, title),
})

const decided = (status: string, title: RegExp): Story => ({
  args: {
    environment: {
      customer: tidal,
      arrange: where => {
        reportErrors(where, field)
        where.sandbox.setCustomerStatus(where.customerId, status)
      },
    },
  },
  play: async ({ canvasElement }) => heading(canvasElement, title),
})

export const ReadyForVerification = withStatus('READY_FOR_VERIFICATION', /^Ready to submit/)
export const InProgress = withStatus('IN_PROGRESS', /^We’re reviewing your business/)
export const ManualReview = withStatus('PENDING_MANUAL_REVIEW', /^Our team is reviewing/)
export const UnknownStatus = withStatus('SOMETHING_NEW', /^This is taking a little longer/)
export const Approved = decided('APPROVED', /^Your business is verified/)
export const OnHold = decided('HOLD', /on hold$/)
export const Rejected: Story = {
  ...decided('REJECTED', /^We couldn’t verify your business/),
  args: {
    ...decided('REJECTED', /^/).args,
    rejectedContent: <p>You may ask us for a copy of what we decided on, within 60 days.</p>,
  },
}
export const NotStarted: Story = {
  args: { environment: { customer: tidal, arrange: () => undefined } },
  play: async ({ canvasElement }) => heading(canvasElement, /^Your business isn’t verified yet/),
}

export const Loading: Story = {
  args: { environment: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading what’s needed')).toBeInTheDocument()
  },
}

export const Unreachable: Story = {
  args: { environment: { customer: ada, fetch: () => Promise.reject(new TypeError()) } },
  play: async ({ canvasElement }) => heading(canvasElement, /can’t load what’s needed/),
}

const cell = ({ args = {} }: Story) => {
  const { environment: own = { customer: tidal, arrange: rejectMuch }, ...props } = args
  return (
    <SandboxProvider {...own}>
      <VerificationErrorList {...props} />
    </SandboxProvider>
  )
}

export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        'several issues': cell(SeveralIssues),
        'a field': cell(FieldOpen),
        'an address': cell(AddressOpen),
        'a document': cell(DocumentOpen),
        'a replacement': cell(ReplacementOpen),
        'all fixed': cell(AllFixed),
        'requested again': cell(RequestedAgain),
        withheld: cell(Withheld),
        ready: cell(ReadyForVerification),
        'in review': cell(ManualReview),
        rejected: cell(Rejected),
        unreachable: cell(Unreachable),
      }}
    />
  ),
  play: async ({ canvasElement }) =>
    actOnCells(canvasElement, {
      'several issues': canvas => heading(canvas, '8 things to fix'),
      'a field': async canvas => {
        await press(canvas, /^(Add|Correct) /)
        await reads(canvas, 'NAICS code')
      },
      'an address': async canvas => {
        await press(canvas, /^(Add|Correct) /)
        await reads(canvas, 'Street address')
      },
      'a document': async canvas => {
        await press(canvas, /^Upload/)
        await reads(canvas, 'Register of shareholders')
      },
      'a replacement': async canvas => {
        await press(canvas, /^Replace/)
        await reads(canvas, 'Choose a file')
      },
      'all fixed': async canvas => {
        await press(canvas, /^(Add|Correct) /)
        await userEvent.type(await within(canvas).findByLabelText('NAICS code'), '423220{Enter}')
        await heading(canvas, 'Everything is fixed')
      },
      'requested again': canvas => reads(canvas, 'Something was requested again'),
      withheld: canvas => heading(canvas, 'Contact us about your verification'),
      ready: canvas => heading(canvas, /^Ready to submit/),
      'in review': canvas => heading(canvas, /^Our team is reviewing/),
      rejected: canvas => heading(canvas, /^We couldn’t verify/),
      unreachable: canvas => heading(canvas, /can’t load what’s needed/),
    }),
}
