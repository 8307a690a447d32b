import { KycLinkButton } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, spyOn, userEvent, waitFor, within } from 'storybook/test'
import { loadFakeSdk, loadNoSdk } from '../support/fakeProviderSdk.js'
import { ada, dora, tidal } from '../support/people.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { withStatus } from '../support/withStatus.js'
import { Sheet } from '../ui/Sheet.js'

type Args = React.ComponentProps<typeof KycLinkButton> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Onboarding/KycLinkButton',
  component: KycLinkButton,
  args: { environment: { customer: ada } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <KycLinkButton {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const screen = (element: HTMLElement) => within(element.ownerDocument.body)

const press = async (element: HTMLElement, name: RegExp | string) =>
  userEvent.click(await screen(element).findByRole('button', { name }))

const sees = async (element: HTMLElement, name: RegExp | string) =>
  expect(await screen(element).findByRole('heading', { name })).toBeVisible()

const start = /continue to (identity|business) check/i

/** A tab that opens and navigates without leaving the story. */
function openTabs(tab: { closed: boolean } | null) {
  spyOn(window, 'open').mockImplementation(
    () =>
      tab &&
      (Object.assign(tab, { opener: null, location: { replace: () => undefined }, close: () => undefined }) as never),
  )
}

const nowhere = () => undefined

export const Start: Story = {
  play: async ({ canvasElement }) => {
    await expect(await screen(canvasElement).findByRole('button', { name: start })).toBeEnabled()
  },
}

export const StartForBusiness: Story = { args: { environment: { customer: tidal } }, play: Start.play }

export const StartInTab: Story = { args: { mode: 'tab' }, play: Start.play }

export const StartEmbedded: Story = { args: { mode: 'embedded' }, play: Start.play }

/** A session that has no customer yet: the type creates one, and the check follows. */
export const NewCustomer: Story = {
  args: { environment: { customer: ada, isNew: true } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'For me')
    await expect(await screen(canvasElement).findByRole('button', { name: start })).toBeEnabled()
  },
}

export const OwnLabel: Story = {
  args: { children: 'Verify with Harbor' },
  play: async ({ canvasElement }) => {
    await expect(await screen(canvasElement).findByRole('button', { name: 'Verify with Harbor' })).toBeVisible()
  },
}

export const Loading: Story = {
  args: { environment: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await screen(canvasElement).findByText('Loading your status')).toBeInTheDocument()
  },
}

export const CreatingLink: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: ({ sandbox }) => sandbox.faults.next('createKycLink', { kind: 'latency', ms: 60_000 }),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    const busy = await screen(canvasElement).findByRole('button', { name: /opening the check/i })
    await expect(busy).toHaveAttribute('aria-disabled', 'true')
    await expect(busy).toHaveFocus()
  },
}

export const OpenInSameTab: Story = {
  args: { environment: { customer: ada, navigate: nowhere } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'Taking you to the check')
  },
}

export const OpenInAnotherTab: Story = {
  args: { mode: 'tab' },
  beforeEach: () => openTabs({ closed: false }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'The check is open in another tab')
  },
}

export const Returned: Story = {
  args: { environment: { customer: ada, navigate: nowhere } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'Taking you to the check')
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await sees(canvasElement, 'Verification in progress')
  },
}

export const Abandoned: Story = {
  args: { mode: 'tab' },
  beforeEach: () => openTabs({ closed: false }),
  play: async ({ canvasElement }) => {
    const tab = { closed: false }
    openTabs(tab)
    await press(canvasElement, start)
    await sees(canvasElement, 'The check is open in another tab')
    tab.closed = true
    await sees(canvasElement, 'Not finished yet?')
  },
}

export const TabBlocked: Story = {
  args: { mode: 'tab' },
  beforeEach: () => openTabs(null),
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'Your browser stopped the new tab')
    await expect(screen(canvasElement).getByRole('link', { name: /open the identity check/i })).toHaveAttribute('href')
  },
}

export const LinkExpired: Story = {
  args: { mode: 'tab', environment: { customer: ada, sandboxOptions: { linkTtlMs: 300 } } },
  beforeEach: () => openTabs(null),
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'This link has expired')
  },
}

export const ContactNeeded: Story = {
  args: { environment: { customer: dora } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'Confirm your contact details first')
  },
}

export const Failed: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: ({ sandbox }) => sandbox.faults.next('createKycLink', { kind: 'serverError' }, Infinity),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'The check couldn’t be opened')
    await expect(screen(canvasElement).getByRole('link', { name: 'Contact us' })).toBeVisible()
  },
}

export const Embedded: Story = {
  args: { mode: 'embedded', loadProviderSdk: loadFakeSdk, providerOrigins: ['https://sandbox.grid-kyc.test'] },
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'Identity check')
    await expect(await screen(canvasElement).findByText('Take a photo of your document')).toBeVisible()
  },
}

export const EmbeddedSubmitted: Story = {
  args: Embedded.args ?? {},
  play: async context => {
    await Embedded.play?.(context)
    // Before the person did anything, nothing finishes anything.
    await press(context.canvasElement, 'Send')
    await sees(context.canvasElement, 'Identity check')
    await press(context.canvasElement, 'Begin')
    await press(context.canvasElement, 'Send')
    await sees(context.canvasElement, 'We received everything')
  },
}

export const EmbeddedClosed: Story = {
  args: Embedded.args ?? {},
  play: async context => {
    await Embedded.play?.(context)
    await press(context.canvasElement, 'Continue later')
    await sees(context.canvasElement, 'Not finished yet?')
    await waitFor(() =>
      expect(screen(context.canvasElement).getByRole('button', { name: 'Continue verification' })).toHaveFocus(),
    )
  },
}

export const EmbeddedBlocked: Story = {
  args: { ...Embedded.args, loadProviderSdk: loadNoSdk },
  play: async ({ canvasElement }) => {
    await press(canvasElement, start)
    await sees(canvasElement, 'The check can’t be shown here')
  },
}

const decided = (status: string, heading: RegExp, customer = ada): Story => ({
  args: {
    environment: { customer, arrange: withStatus(status) },
  },
  play: async ({ canvasElement }) => sees(canvasElement, heading),
})

export const InReview = decided('PENDING', /reviewing your details/)
export const InReviewForBusiness = decided('PENDING', /reviewing your business/, tidal)
export const Approved = decided('APPROVED', /^you’re verified/i)
export const ApprovedForBusiness = decided('APPROVED', /^your business is verified/i, tidal)
export const Rejected = decided('REJECTED', /couldn’t verify you/)
export const OnHold = decided('HOLD', /on hold/)
export const UnknownStatus = decided('A_STATUS_OF_TOMORROW', /taking a little longer/)

export const SignedOut: Story = {
  args: { environment: { customer: ada, signedIn: false } },
  play: async ({ canvasElement }) => {
    await sees(canvasElement, /can’t load your status/)
    await expect(screen(canvasElement).getByText(/signed out/)).toBeVisible()
  },
}

export const Offline: Story = {
  args: { environment: { customer: ada, fetch: () => Promise.reject(new TypeError('Failed to fetch')) } },
  play: async ({ canvasElement }) => {
    await expect(await screen(canvasElement).findByText(/check your connection/i, {})).toBeVisible()
  },
}

/** States a person gets to without leaving; what is acted out has a story of its own, and the journeys. */
export const Matrix: Story = {
  render: () => {
    const cell = (props: Partial<Args> = {}) => (
      <SandboxProvider {...(props.environment ?? { customer: ada })}>
        <KycLinkButton {...props} />
      </SandboxProvider>
    )
    const cellWith = (status: string, customer = ada) =>
      cell({
        environment: { customer, arrange: withStatus(status) },
      })
    return (
      <Sheet
        cells={{
          'start, same tab': cell(),
          'start, another tab': cell({ mode: 'tab' }),
          'start, in place': cell({ mode: 'embedded' }),
          'start, business': cell({ environment: { customer: tidal } }),
          'own label': cell({ children: 'Verify with Harbor' }),
          returned: cell({
            environment: {
              customer: ada,
              arrange: ({ customerId }) => sessionStorage.setItem(`grid-kyc:link:${customerId}`, 'redirect'),
            },
          }),
          'in review': cellWith('PENDING'),
          approved: cellWith('APPROVED'),
          rejected: cellWith('REJECTED'),
          'on hold': cellWith('HOLD'),
          loading: cell({ environment: { customer: ada, fetch: () => new Promise(() => undefined) } }),
          'signed out': cell({ environment: { customer: ada, signedIn: false } }),
        }}
      />
    )
  },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByRole('heading')).toHaveLength(6))
    await waitFor(() => expect(canvas.getAllByRole('button').length).toBeGreaterThan(5))
  },
}
