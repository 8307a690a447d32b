import { KycLinkButton, type Primitives, VerificationStatusPanel } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { forwardRef, memo } from 'react'
import { expect } from 'storybook/test'
import { ada } from '../support/people.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import './OwnPrimitives.css'

type ButtonProps = React.ComponentProps<Primitives['Button']>

/** A button of the host's design system: it takes the props of ours, and makes of them what it likes. */
const HostButton = memo(
  forwardRef<HTMLButtonElement, Omit<ButtonProps, 'ref'>>(function HostButton({ variant, busy, ...native }, ref) {
    return <button {...native} ref={ref} className="host-button" data-kind={variant} disabled={busy} />
  }),
)

/** The host's own button in place of ours; the rest is as shipped. */
const meta = {
  title: 'Theming/OwnPrimitives',
  component: KycLinkButton,
  render: () => (
    <SandboxProvider customer={ada} components={{ Button: HostButton }}>
      <KycLinkButton />
      <VerificationStatusPanel actions={<a href="#account">Go to your account</a>} />
    </SandboxProvider>
  ),
} satisfies Meta<typeof KycLinkButton>

export default meta

export const Replaced: StoryObj<typeof meta> = {
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('button', { name: 'Continue to identity check' })).toHaveClass('host-button')
  },
}
