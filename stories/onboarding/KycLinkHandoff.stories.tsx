import { KycLinkButton, KycLinkHandoff } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { cellOf } from '../support/actOnCells.js'
import { asPhone } from '../support/asPhone.js'
import { ada, dora } from '../support/people.js'
import { press, reads } from '../support/plays.js'
import { SandboxProvider, type SandboxProviderProps } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { HeadlessKycLinkHandoff } from './HeadlessKycLinkHandoff.js'

type Args = React.ComponentProps<typeof KycLinkHandoff> & { environment: Omit<SandboxProviderProps, 'children'> }

const meta = {
  title: 'Onboarding/KycLinkHandoff',
  component: KycLinkHandoff,
  args: { environment: { customer: ada } },
  argTypes: { environment: { table: { disable: true } } },
  render: ({ environment, ...props }) => (
    <SandboxProvider {...environment}>
      <KycLinkHandoff {...props} />
    </SandboxProvider>
  ),
} satisfies Meta<Args>

export default meta
type Story = StoryObj<Args>

const showCode = async (element: HTMLElement) => {
  await press(element, 'Show the code')
  await expect(await within(element).findByRole('img', { name: /code to scan/i })).toBeVisible()
}

export const Start: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('button', { name: 'Show the code' })).toBeEnabled()
  },
}

export const Shown: Story = { play: async ({ canvasElement }) => showCode(canvasElement) }

export const ShownWithLink: Story = {
  args: { copyable: true },
  play: async ({ canvasElement }) => {
    await showCode(canvasElement)
    await expect(within(canvasElement).getByRole('button', { name: 'Copy the link' })).toBeVisible()
  },
}

/** The person has scanned the code. */
export const OpenedOnThePhone: Story = {
  play: async ({ canvasElement }) => {
    await showCode(canvasElement)
    await press(canvasElement, 'I’ve opened it on my phone')
    await reads(canvasElement, /You can leave this page open/)
  },
}

/** A phone cannot scan its own screen, so it opens the check itself. */
export const OnAPhone: Story = {
  beforeEach: asPhone,
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Continue')
    const check = await within(canvasElement).findByRole('link', { name: 'Open the check' })
    await expect(check).toHaveAttribute('href', expect.stringMatching(/^https:/))
    await expect(within(canvasElement).queryByRole('img', { name: /code to scan/i })).toBeNull()
  },
}

export const CodeExpired: Story = {
  args: { showForMs: 300 },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Show the code')
    await reads(canvasElement, /The code is no longer shown/)
  },
}

export const ContactNeeded: Story = {
  args: { environment: { customer: dora } },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Show the code')
    await reads(canvasElement, 'Confirm your contact details first')
  },
}

export const Failed: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: ({ sandbox }) => sandbox.faults.next('createKycLink', { kind: 'error', status: 400, code: 'ANY' }),
    },
  },
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Show the code')
    await reads(canvasElement, 'We couldn’t create a code')
  },
}

export const Approved: Story = {
  args: {
    environment: {
      customer: ada,
      arrange: ({ sandbox, customerId }) => sandbox.setCustomerStatus(customerId, 'APPROVED'),
    },
  },
  play: async ({ canvasElement }) => reads(canvasElement, 'You’re verified'),
}

/** The option of the button: the phone is the other way, not a second call to the same. */
export const BesideTheButton: Story = {
  render: ({ environment }) => (
    <SandboxProvider {...environment}>
      <KycLinkButton handoff />
    </SandboxProvider>
  ),
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('button', { name: 'Show the code' })).toBeEnabled()
    await expect(within(canvasElement).getByRole('button', { name: 'Continue to identity check' })).toBeEnabled()
  },
}

/** Shown, hidden, shown again: the headless example passes the same play. */
const thereAndBack: Story['play'] = async ({ canvasElement }) => {
  const page = within(canvasElement)
  await press(canvasElement, 'Show the code')
  await waitFor(() => expect(page.getByRole('img', { name: /code to scan/i })).toBeInTheDocument())
  await press(canvasElement, 'Hide the code')
  await waitFor(() => expect(page.queryByRole('img')).toBeNull())
  await press(canvasElement, 'Show the code')
  await press(canvasElement, 'I’ve opened it on my phone')
  await expect(await page.findByRole('button', { name: 'Show a new code' })).toBeEnabled()
}

export const Styled: Story = { play: thereAndBack }

export const Headless: Story = {
  render: ({ environment }) => (
    <SandboxProvider {...environment}>
      <HeadlessKycLinkHandoff />
    </SandboxProvider>
  ),
  play: thereAndBack,
}

const cell = ({ args = {} }: Story) => {
  const { environment, ...props } = args
  return (
    <SandboxProvider {...(environment ?? { customer: ada })}>
      <KycLinkHandoff {...props} />
    </SandboxProvider>
  )
}

// No code in it: each is another one, and a picture is compared with the last.
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        start: cell(Start),
        'code expired': cell(CodeExpired),
        'contact needed': cell(ContactNeeded),
        refused: cell(Failed),
        approved: cell(Approved),
        'beside the button': (
          <SandboxProvider customer={ada}>
            <KycLinkButton handoff />
          </SandboxProvider>
        ),
      }}
    />
  ),
  play: async ({ canvasElement }) => {
    const at = (name: string) => cellOf(canvasElement, name)
    for (const [name, text] of [
      ['code expired', /The code is no longer shown/],
      ['contact needed', 'Confirm your contact details first'],
      ['refused', 'We couldn’t create a code'],
    ] as const) {
      await press(at(name), 'Show the code')
      await reads(at(name), text)
    }
    await reads(at('beside the button'), 'Show the code')
  },
}
