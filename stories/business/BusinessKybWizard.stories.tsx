import { BusinessKybWizard } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { actOnCells } from '../support/actOnCells.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { begun, described, german } from './companies.js'
import { completeBusiness } from './completeBusiness.js'

type Args = React.ComponentProps<typeof BusinessKybWizard> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Business/BusinessKybWizard',
  component: BusinessKybWizard,
  args: { environment: { customer: begun } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <BusinessKybWizard {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const press = async (element: HTMLElement, name: RegExp | string) =>
  userEvent.click(await within(element).findByRole('button', { name }))

const sees =
  (name: RegExp): Story['play'] =>
  async ({ canvasElement }) =>
    expect(await within(canvasElement).findByRole('heading', { name })).toBeVisible()

export const BeforeYouStart: Story = {
  args: {
    environment: { customer: begun, isNew: true },
    notice: (
      <p>
        <a href="#privacy">How we use your data</a>
      </p>
    ),
  },
  play: sees(/^before you start/i),
}

export const AboutTheBusiness: Story = { args: { step: 'business' }, play: sees(/^about the business/i) }

export const AboutAGermanBusiness: Story = {
  args: { step: 'business', environment: { customer: german } },
  play: sees(/^about the business/i),
}

/** Where a session that has a customer continues. */
export const Resumed: Story = { play: sees(/^address and industry/i) }

export const Operations: Story = {
  args: { step: 'operations', environment: { customer: described } },
  play: sees(/^address and industry/i),
}

export const Activity: Story = { args: { step: 'activity' }, play: sees(/^activity and funds/i) }

export const Owners: Story = { args: { step: 'people' }, play: sees(/^owners/i) }

export const Documents: Story = { args: { step: 'documents' }, play: sees(/^documents/i) }

export const Review: Story = {
  args: {
    step: 'review',
    environment: { customer: described },
    steps: ['start', 'business', 'operations', 'activity', 'review', 'outcome'],
    terms: { version: 'V1', fullText: <p>The terms of the account, in full, beside those of the platform.</p> },
    certification: { text: 'I may act for the business, and share the data of the people named here.' },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Submit')
    await expect(await within(canvasElement).findByText('Accept the terms to continue')).toBeVisible()
  },
}

/** With owners and documents, before anything is pressed. */
export const ReviewComplete: Story = {
  args: { ...Review.args, steps: undefined, environment: { customer: described, arrange: completeBusiness } },
  play: sees(/^review and submit/i),
}

export const ReviewWithMissingAnswers: Story = { args: { step: 'review' }, play: sees(/^before you can submit/i) }

export const AnswersMissing: Story = {
  args: { step: 'operations' },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Continue')
    await expect(await within(canvasElement).findByRole('heading', { name: /there are \d problems/i })).toBeVisible()
  },
}

export const SaveFailed: Story = {
  args: {
    step: 'business',
    environment: {
      customer: begun,
      arrange: ({ sandbox }) => sandbox.faults.next('updateCustomer', { kind: 'serverError', status: 503 }, Infinity),
    },
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(await page.findByRole('button', { name: /trade name/ }))
    await userEvent.type(await page.findByLabelText(/^trade name/i), 'Tidal')
    await press(canvasElement, 'Save and finish later')
    await expect(await page.findByText('Your answers are still here.')).toBeVisible()
  },
}

export const Saved: Story = {
  args: { step: 'business' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await userEvent.click(await page.findByRole('button', { name: /trade name/ }))
    await userEvent.type(await page.findByLabelText(/^trade name/i), 'Tidal')
    await press(canvasElement, 'Save and finish later')
    await waitFor(() => expect(page.getAllByText(/^Saved/).length).toBeGreaterThan(0))
  },
}

/** The user left with an unsaved answer, and is back: a storage of the host's has kept it. */
export const DraftRestored: Story = {
  args: {
    step: 'business',
    drafts: {
      read: () => JSON.stringify({ 'businessInfo.doingBusinessAs': [null, 'Tidal'] }),
      write: () => undefined,
      remove: () => undefined,
    },
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement)
    await waitFor(() => expect(page.getByLabelText(/^trade name/i)).toHaveValue('Tidal'))
    await expect(page.getAllByText(/^We restored your unsaved answers/)[0]).toBeVisible()
  },
}

/** Grid has looked at it, and wants more. */
export const CorrectionRequested: Story = {
  args: {
    step: 'business',
    environment: {
      customer: described,
      arrange: ({ sandbox, customerId }) => {
        sandbox.setVerification(customerId, {
          verificationStatus: 'RESOLVE_ERRORS',
          errors: [
            {
              resourceId: customerId,
              type: 'INVALID_FIELD',
              field: 'businessInfo.registrationNumber',
              reason: 'The number is not in the register.',
            },
          ],
        })
      },
    },
  },
  play: async ({ canvasElement }) =>
    expect(await within(canvasElement).findByText('Update these answers')).toBeVisible(),
}

const withStatus = (status: string): Story => ({
  args: {
    environment: {
      customer: described,
      arrange: ({ sandbox, customerId }) => sandbox.setCustomerStatus(customerId, status),
    },
  },
})

export const Approved: Story = { ...withStatus('APPROVED'), play: sees(/is verified/i) }
export const Rejected: Story = { ...withStatus('REJECTED'), play: sees(/couldn’t verify/i) }
export const OnHold: Story = { ...withStatus('HOLD'), play: sees(/on hold/i) }

export const SignedOut: Story = {
  args: { environment: { customer: begun, signedIn: false } },
  play: async ({ canvasElement }) =>
    expect(await within(canvasElement).findByText('We can’t open your application')).toBeVisible(),
}

const cell = (name: string, { args }: Story) => {
  const { environment = { customer: begun }, ...props } = args ?? {}
  return {
    [name]: (
      <SandboxProvider {...environment}>
        <BusinessKybWizard {...props} />
      </SandboxProvider>
    ),
  }
}

const seesIn = (name: RegExp) => async (canvas: HTMLElement) =>
  expect(await within(canvas).findByRole('heading', { name })).toBeVisible()

export const Matrix: Story = {
  render: () => (
    <Sheet
      wide
      cells={{
        ...cell('before you start', BeforeYouStart),
        ...cell('a step', AboutTheBusiness),
        ...cell('answers missing', AnswersMissing),
        ...cell('people', Owners),
        ...cell('documents', Documents),
        ...cell('review', Review),
        ...cell('review, answers missing', ReviewWithMissingAnswers),
        ...cell('correction requested', CorrectionRequested),
        ...cell('approved', Approved),
        ...cell('signed out', SignedOut),
      }}
    />
  ),
  play: async ({ canvasElement }) =>
    actOnCells(canvasElement, {
      'before you start': seesIn(/^before you start/i),
      'a step': seesIn(/^about the business/i),
      'answers missing': async canvas => {
        await press(canvas, 'Continue')
        await seesIn(/there are \d problems/i)(canvas)
      },
      people: seesIn(/^owners/i),
      documents: seesIn(/^formation document/i),
      review: seesIn(/^review and submit/i),
      'review, answers missing': seesIn(/^before you can submit/i),
      'correction requested': async canvas => {
        await within(canvas).findByText('Update these answers')
      },
      approved: seesIn(/is verified/i),
      'signed out': async canvas => {
        await within(canvas).findByText('We can’t open your application')
      },
    }),
}
