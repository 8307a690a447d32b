import { OnboardingGate } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import type { StoryWorld } from '../support/createStoryWorld.js'
import { InWorld, type InWorldProps } from '../support/InWorld.js'
import { ada, dora, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { Sheet } from '../ui/Sheet.js'
import { Account } from './Account.js'
import { BareOnboardingGate } from './BareOnboardingGate.js'

type Args = React.ComponentProps<typeof OnboardingGate> & { world: Omit<InWorldProps, 'children'> }

const meta = {
  title: 'Onboarding/OnboardingGate',
  component: OnboardingGate,
  args: { world: { customer: ada } },
  argTypes: { world: { table: { disable: true } }, children: { table: { disable: true } } },
  render: ({ world, ...props }) => (
    <InWorld {...world}>
      <OnboardingGate {...props}>
        <Account />
      </OnboardingGate>
    </InWorld>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const terms = { version: 'V1', fullText: <p>The terms of the account, in full.</p> }

const standing =
  (status: string) =>
  ({ sandbox, customerId }: StoryWorld) =>
    sandbox.setCustomerStatus(customerId, status)

const read =
  (text: string | RegExp): Story['play'] =>
  async ({ canvasElement }) =>
    reads(canvasElement, text)

const heading =
  (name: RegExp): Story['play'] =>
  async ({ canvasElement }) =>
    expect(await within(canvasElement).findByRole('heading', { name }, { timeout: 4_000 })).toBeVisible()

/** A session that has no customer yet, and may create one. */
export const Nobody: Story = {
  args: { world: { customer: ada, isNew: true } },
  play: read('Who is the account for?'),
}

export const NobodyButABusiness: Story = {
  args: { world: { customer: ada, isNew: true }, customerType: 'BUSINESS' },
  play: heading(/Before you start/),
}

export const ContactFirst: Story = { args: { world: { customer: dora }, terms }, play: read(/confirm/i) }

export const TermsFirst: Story = { args: { terms }, play: read('The terms of the account, in full.') }

export const ByLink: Story = { play: read('Continue to identity check') }

export const ByLinkOrPhone: Story = { args: { link: { handoff: true } }, play: read('Show the code') }

export const ByForm: Story = { args: { by: 'form' }, play: heading(/About you/) }

export const ByFormForBusiness: Story = {
  args: { by: 'form', world: { customer: tidal } },
  play: heading(/Before you start|About the business|Address/),
}

export const SomethingMissing: Story = {
  args: {
    by: 'form',
    world: {
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
  args: { world: { customer: ada, arrange: standing('PENDING') } },
  play: read('We’re checking your details'),
}

export const Rejected: Story = {
  args: { world: { customer: ada, arrange: standing('REJECTED') } },
  play: read('We couldn’t verify you'),
}

export const OnHold: Story = {
  args: { world: { customer: ada, arrange: standing('HOLD') } },
  play: read('Your account is on hold'),
}

export const Open: Story = {
  args: { world: { customer: ada, arrange: standing('APPROVED') } },
  play: read('Your account'),
}

export const SignedOut: Story = {
  args: { world: { customer: ada, signedIn: false } },
  play: read(/You’ve been signed out/),
}

export const Loading: Story = {
  args: { world: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading where you stand')).toBeInTheDocument()
  },
}

let twin: StoryWorld | undefined
const keepWorld = (world: StoryWorld) => {
  twin = world
  standing('APPROVED')(world)
}

/** Open, put on hold, open again. */
const thereAndBack: Story['play'] = async ({ canvasElement }) => {
  await reads(canvasElement, 'Your account')
  twin?.sandbox.setCustomerStatus(twin.customerId, 'HOLD')
  await reads(canvasElement, /on hold|on_hold/)
  await expect(within(canvasElement).queryByText('Your account')).toBeNull()
  twin?.sandbox.setCustomerStatus(twin.customerId, 'APPROVED')
  await reads(canvasElement, 'Your account')
}

export const TwinStyled: Story = {
  args: { world: { customer: ada, arrange: keepWorld } },
  play: thereAndBack,
}

export const TwinBare: Story = {
  args: { world: { customer: ada, arrange: keepWorld } },
  render: ({ world }) => (
    <InWorld {...world}>
      <BareOnboardingGate>
        <Account />
      </BareOnboardingGate>
    </InWorld>
  ),
  play: thereAndBack,
}

const cell = ({ args = {} }: Story) => {
  const { world, ...props } = args
  return (
    <InWorld {...(world ?? { customer: ada })}>
      <OnboardingGate {...props}>
        <Account />
      </OnboardingGate>
    </InWorld>
  )
}

export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        nobody: cell(Nobody),
        'contact first': cell(ContactFirst),
        'terms first': cell(TermsFirst),
        'by link': cell(ByLink),
        'in review': cell(InReview),
        rejected: cell(Rejected),
        'on hold': cell(OnHold),
        open: cell(Open),
        'signed out': cell(SignedOut),
        loading: cell(Loading),
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const at = (name: string) => within(canvasElement).getByText(name).parentElement ?? canvasElement
    await reads(at('nobody'), 'Who is the account for?')
    await reads(at('contact first'), /confirm/i)
    await reads(at('terms first'), 'Agree and continue')
    await reads(at('by link'), 'Continue to identity check')
    await reads(at('in review'), 'We’re checking your details')
    await reads(at('rejected'), 'We couldn’t verify you')
    await reads(at('on hold'), 'Your account is on hold')
    await reads(at('open'), 'Your account')
    await reads(at('signed out'), /You’ve been signed out/)
    await press(at('terms first'), 'Agree and continue')
  },
}
