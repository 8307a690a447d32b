import { VerificationStatusPanel } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { ada, tidal } from '../support/people.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { withStatus } from '../support/withStatus.js'
import { Sheet } from '../ui/Sheet.js'

type Args = React.ComponentProps<typeof VerificationStatusPanel> & {
  environment: Omit<SandboxProviderProps, 'children'>
}

const meta = {
  title: 'Onboarding/VerificationStatusPanel',
  component: VerificationStatusPanel,
  args: { environment: { customer: ada } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <VerificationStatusPanel {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const shows = (status: string, heading: RegExp, customer = ada): Story => ({
  args: {
    environment: { customer, arrange: withStatus(status) },
  },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('heading', { name: heading })).toBeVisible()
  },
})

export const Start = shows('UNVERIFIED', /isn’t verified yet/)
export const StartForBusiness = shows('UNVERIFIED', /business isn’t verified yet/, tidal)
export const InReview = shows('PENDING', /reviewing your details/)
export const InReviewForBusiness = shows('PENDING', /reviewing your business/, tidal)
export const Approved = shows('APPROVED', /^you’re verified/i)
export const ApprovedForBusiness = shows('APPROVED', /^your business is verified/i, tidal)
export const Rejected = shows('REJECTED', /couldn’t verify you/)
export const RejectedForBusiness = shows('REJECTED', /couldn’t verify your business/, tidal)
export const OnHold = shows('HOLD', /on hold/)
export const Unknown = shows('A_STATUS_OF_TOMORROW', /taking a little longer/)

export const WithOwnAction: Story = {
  ...Approved,
  args: { ...Approved.args, actions: <a href="#account">Go to your account</a> },
}

export const Loading: Story = {
  args: { environment: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading your status')).toBeInTheDocument()
  },
}

export const SignedOut: Story = {
  args: { environment: { customer: ada, signedIn: false } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('heading', { name: /can’t load/ })).toBeVisible()
  },
}

const cell = (environment: Omit<SandboxProviderProps, 'children'>) => (
  <SandboxProvider {...environment}>
    <VerificationStatusPanel />
  </SandboxProvider>
)

const cellWith = (status: string, customer = ada) => cell({ customer, arrange: withStatus(status) })

export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        start: cellWith('UNVERIFIED'),
        'start, business': cellWith('UNVERIFIED', tidal),
        'in review': cellWith('PENDING'),
        'in review, business': cellWith('PENDING', tidal),
        approved: cellWith('APPROVED'),
        'approved, business': cellWith('APPROVED', tidal),
        rejected: cellWith('REJECTED'),
        'rejected, business': cellWith('REJECTED', tidal),
        'on hold': cellWith('HOLD'),
        'unknown status': cellWith('A_STATUS_OF_TOMORROW'),
        loading: cell({ customer: ada, fetch: () => new Promise(() => undefined) }),
        'signed out': cell({ customer: ada, signedIn: false }),
      }}
    />
  ),
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole('heading')).toHaveLength(11))
  },
}
