import { TermsConsent } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent, within } from 'storybook/test'
import { cellOf } from '../support/actOnCells.js'
import type { StoryEnvironment } from '../support/createStoryEnvironment.js'
import { ada, tidal } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { HeadlessTermsConsent } from './HeadlessTermsConsent.js'
import { longTerms } from './longTerms.js'

type Args = React.ComponentProps<typeof TermsConsent> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Onboarding/TermsConsent',
  component: TermsConsent,
  args: { environment: { customer: ada }, terms: longTerms },
  argTypes: { environment: { table: { disable: true } }, terms: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <TermsConsent {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const read =
  (text: string | RegExp): Story['play'] =>
  async ({ canvasElement }) =>
    reads(canvasElement, text)

export const Needed: Story = { play: read('Agree and continue') }

export const ForABusiness: Story = {
  args: { environment: { customer: tidal } },
  play: read('The business accepts these terms'),
}

export const NotAccepted: Story = {
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Agree and continue')
    await reads(canvasElement, 'Accept the terms to continue')
  },
}

const agrees: Story['play'] = async ({ canvasElement }) => {
  const box = await within(canvasElement).findByRole('checkbox', { name: 'I accept these terms' })
  await expect(box).not.toBeChecked()
  await userEvent.click(box)
  await press(canvasElement, 'Agree and continue')
  await expect(await within(canvasElement).findByRole('heading', { name: 'You accepted the terms' })).toBeVisible()
}

export const Accepted: Story = { play: agrees }

export const ANewerVersion: Story = {
  args: { environment: { customer: ada, arrange: ({ sandbox }) => sandbox.setTermsVersion('V2') } },
  play: read(/These terms have changed/),
}

const failing =
  (operation: 'getEndUserTerms' | 'updateCustomer', status: number) =>
  ({ sandbox }: StoryEnvironment) =>
    sandbox.faults.next(operation, { kind: 'error', status, code: 'ANY' }, Infinity)

export const SaveFailed: Story = {
  args: { environment: { customer: ada, arrange: failing('updateCustomer', 400) } },
  play: async ({ canvasElement }) => {
    await userEvent.click(await within(canvasElement).findByRole('checkbox'))
    await press(canvasElement, 'Agree and continue')
    await reads(canvasElement, /couldn’t save your agreement/)
  },
}

export const NoTerms: Story = {
  args: { environment: { customer: ada, arrange: failing('getEndUserTerms', 404) } },
  play: read('There are no terms to accept'),
}

export const LoadFailed: Story = {
  args: { environment: { customer: ada, arrange: failing('getEndUserTerms', 400) } },
  play: read('We can’t load the terms'),
}

export const Loading: Story = {
  args: { environment: { customer: ada, fetch: () => new Promise(() => undefined) } },
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText('Loading the terms')).toBeInTheDocument()
  },
}

export const Styled: Story = { play: agrees }

export const Headless: Story = {
  render: ({ environment, terms }) => (
    <SandboxProvider {...environment}>
      <HeadlessTermsConsent {...terms} />
    </SandboxProvider>
  ),
  play: agrees,
}

const cells = {
  needed: Needed,
  'for a business': ForABusiness,
  forgotten: NotAccepted,
  accepted: Accepted,
  'a newer version': ANewerVersion,
  'not saved': SaveFailed,
  'no terms': NoTerms,
  unread: LoadFailed,
}

export const Matrix: Story = {
  render: ({ terms }) => (
    <Sheet
      cells={Object.fromEntries(
        Object.entries(cells).map(([name, { args }]) => [
          name,
          <SandboxProvider key={name} {...(args?.environment ?? { customer: ada })}>
            <TermsConsent terms={terms} />
          </SandboxProvider>,
        ]),
      )}
    />
  ),
  play: async context => {
    for (const [name, { play }] of Object.entries(cells)) {
      await play?.({ ...context, canvasElement: cellOf(context.canvasElement, name) })
    }
  },
}
