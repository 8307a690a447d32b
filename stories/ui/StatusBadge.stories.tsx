import { StatusBadge } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const meta = {
  title: 'Primitives/StatusBadge',
  component: StatusBadge,
  decorators: [themed],
  args: { children: 'Not started' },
} satisfies Meta<typeof StatusBadge>

export default meta
type Story = StoryObj<typeof meta>

export const Neutral: Story = {}
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        neutral: <StatusBadge>Not started</StatusBadge>,
        progress: <StatusBadge tone="progress">In review</StatusBadge>,
        success: <StatusBadge tone="success">Verified</StatusBadge>,
        warning: <StatusBadge tone="warning">2 to fix</StatusBadge>,
        danger: <StatusBadge tone="danger">Not accepted</StatusBadge>,
      }}
    />
  ),
}
