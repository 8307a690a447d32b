import { OnboardingGate } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { cellOf } from '../support/actOnCells.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { ada, dora, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { withStatus } from '../support/withStatus.js'
import { Sheet } from '../ui/Sheet.js'
import { Account } from './Account.js'
import { HeadlessOnboardingGate } from './HeadlessOnboardingGate.js'

type Args = React.ComponentProps<typeof OnboardingGate> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Onboarding/OnboardingGate',
  component: OnboardingGate,
  args: { environment: { customer: ada } },
  argTypes: { environment: { table: { disable: true } }, children: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <OnboardingGate {...props}>
        <Account />
      </OnboardingGate>
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const terms = { version: 'V1', fullText: <p>The terms of the account, in full.</p> }

const read =
  (text: string | RegExp): Story['play'] =>
  async ({ canvasElement }) =>
    reads(canvasElement, text)

const heading =
  (name: RegExp): Story['play'] =>
  async ({ canvasElement }) =>
    expect(await within(canvasElement).findByRole('heading', { name })).toBeVisible()

/** A session that has no customer yet, and may create one. */
export const NewCustomer: Story = {
  args: { environment: { customer: ada, isNew: true } },
  play: read('Who is the account for?'),
}

/** Grid wants more than the type, and the session knows no more: the form asks for it. */
export const NewBusiness: Story = {
  args: { environment: { customer: ada, isNew: true }, customerType: 'BUSINESS' },
  play: async context => {
    await press(context.canvasElement, 'Continue')
    await heading(/Before you start/)?.(context)
  },
}

export const ContactFirst: Story = { args: { environment: { customer: dora }, terms }, play: read(/confirm/i) }

export const TermsFirst: Story = { args: { terms }, play: read('The terms of the account, in full.') }

export const ByLink: Story = { play: read('Continue to identity check') }

export const ByLinkOrPhone: Story = { args: { link: { handoff: true } }, play: read('Show the code') }

export const ByForm: Story = { args: { by: 'form' }, play: heading(/About you/) }

export const ByFormForBusiness: Story = {
  args: { by: 'form', environment: { customer: tidal } },
  play: heading(/Before you start|About the business|Address/),
}

export const ActionNeeded: Story = {
  args: {
    by: 'form',
    environment: {
      customer: ada,
      arrange: ({ sandbox, customerId }) => {
        sandbox.setVerification(customerId, {
          verificationStatus: 'RESOLVE_ERRORS',
          errors: [{ resourceId: customerId, type: 'MISSING_FIELD', field: 'customer.birthDate', reason: 'Missing.' }],
        })
      },
    },
  },
  play: read(/date of birth/i),
}

export const InReview: Story = {
  args: { environment: { customer: ada, arrange: withStatus('PENDING') } },
  play: read('We’re reviewing your details'),
}

export const Rejected: Story = {
  args: { environment: { customer: ada, arrange: withStatus('REJECTED') } },
  play: read('We couldn’t verify you'),
}

export const OnHold: Story = {
  args: { environment: { customer: ada, arrange: withStatus('HOLD') } },
  play: read('Your account is on hold'),
}

export const Approved: Story = {
  args: { environment: { customer: ada, arrange: withStatus('APPROVED') } },
  play: read('Your account'),
}

export const SignedOut: Story = {
  args: { environment: { customer: ada, signedIn: false } },
  play: read(/You’ve been signed out/),
}

export const Loading: Story = {
  args: { environment: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading your status')).toBeInTheDocument()
  },
}

let current: StoryEnvironment | undefined
const keepEnvironment = (environment: StoryEnvironment) => {
  current = environment
  withStatus('APPROVED')(environment)
}

/** Approved, put on hold, open again. */
const thereAndBack: Story['play'] = async ({ canvasElement }) => {
  await reads(canvasElement, 'Your account')
  current?.sandbox.setCustomerStatus(current.customerId, 'HOLD')
  await reads(canvasElement, /on hold|on_hold/)
  await expect(within(canvasElement).queryByText('Your account')).toBeNull()
  current?.sandbox.setCustomerStatus(current.customerId, 'APPROVED')
  await reads(canvasElement, 'Your account')
}

export const Styled: Story = {
  args: { environment: { customer: ada, arrange: keepEnvironment } },
  play: thereAndBack,
}

export const Headless: Story = {
  args: { environment: { customer: ada, arrange: keepEnvironment } },
  render: ({ environment }) => (
    <SandboxProvider {...environment}>
      <HeadlessOnboardingGate>
        <Account />
      </HeadlessOnboardingGate>
    </SandboxProvider>
  ),
  play: thereAndBack,
}

const cell = ({ args = {} }: Story) => {
  const { environment, ...props } = args
  return (
    <SandboxProvider {...(environment ?? { customer: ada })}>
      <OnboardingGate {...props}>
        <Account />
      </OnboardingGate>
    </SandboxProvider>
  )
}

export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        'new customer': cell(NewCustomer),
        'contact first': cell(ContactFirst),
        'terms first': cell(TermsFirst),
        'by link': cell(ByLink),
        'in review': cell(InReview),
        rejected: cell(Rejected),
        'on hold': cell(OnHold),
        open: cell(Approved),
        'signed out': cell(SignedOut),
        loading: cell(Loading),
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const at = (name: string) => cellOf(canvasElement, name)
    await reads(at('new customer'), 'Who is the account for?')
    await reads(at('contact first'), /confirm/i)
    await reads(at('terms first'), 'Agree and continue')
    await reads(at('by link'), 'Continue to identity check')
    await reads(at('in review'), 'We’re reviewing your details')
    await reads(at('rejected'), 'We couldn’t verify you')
    await reads(at('on hold'), 'Your account is on hold')
    await reads(at('open'), 'Your account')
    await reads(at('signed out'), /You’ve been signed out/)
    await press(at('terms first'), 'Agree and continue')
  },
}
