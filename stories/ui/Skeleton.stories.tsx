import { Skeleton } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { themed } from './themed.js'

const meta = {
  title: 'Primitives/Skeleton',
  component: Skeleton,
  decorators: [themed],
  args: { label: 'Loading your details' },
} satisfies Meta<typeof Skeleton>

export default meta
type Story = StoryObj<typeof meta>

export const Matrix: Story = {}
