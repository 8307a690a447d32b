import { Button, Icon } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const meta = {
  title: 'Primitives/Button',
  component: Button,
  decorators: [themed],
  args: { children: 'Continue', onClick: fn() },
} satisfies Meta<typeof Button>

export default meta
type Story = StoryObj<typeof meta>

export const Primary: Story = {
  args: { variant: 'primary' },
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByRole('button')).toHaveFocus()
    await userEvent.keyboard('{Enter} ')
    await expect(args.onClick).toHaveBeenCalledTimes(2)
  },
}
export const Secondary: Story = {}
export const Quiet: Story = { args: { variant: 'quiet', children: 'Save and finish later' } }
export const Busy: Story = {
  args: { variant: 'primary', busy: true, children: 'Saving' },
  play: async ({ args, canvas }) => {
    await userEvent.click(canvas.getByRole('button'))
    await expect(args.onClick).not.toHaveBeenCalled()
    await expect(canvas.getByRole('button')).toHaveFocus()
  },
}
export const Disabled: Story = { args: { disabled: true } }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        primary: <Button variant="primary">Continue</Button>,
        secondary: <Button>Add an owner</Button>,
        quiet: <Button variant="quiet">Save and finish later</Button>,
        'primary, busy': (
          <Button variant="primary" busy>
            Saving
          </Button>
        ),
        'secondary, busy': <Button busy>Checking</Button>,
        'primary, disabled': (
          <Button variant="primary" disabled>
            Continue
          </Button>
        ),
        'secondary, disabled': <Button disabled>Add an owner</Button>,
        'with an icon': (
          <Button>
            <Icon name="upload" />
            Choose a file
          </Button>
        ),
        'a long label': <Button variant="primary">Continue to the identity check of Northwind Trading Limited</Button>,
      }}
    />
  ),
}
