import { Icon, LinkButton } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const meta = {
  title: 'Primitives/LinkButton',
  component: LinkButton,
  decorators: [themed],
  args: { children: 'Open the identity check', href: '#elsewhere' },
} satisfies Meta<typeof LinkButton>

export default meta
type Story = StoryObj<typeof meta>

export const Secondary: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('link')).toHaveFocus()
  },
}
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        primary: (
          <LinkButton variant="primary" href="#a">
            Open the identity check
            <Icon name="external" />
          </LinkButton>
        ),
        secondary: <LinkButton href="#b">Contact us</LinkButton>,
        quiet: (
          <LinkButton variant="quiet" href="#c">
            Read what we ask for
          </LinkButton>
        ),
      }}
    />
  ),
}
