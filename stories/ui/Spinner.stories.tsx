import { Spinner } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { themed } from './themed.js'

const meta = { title: 'Primitives/Spinner', component: Spinner, decorators: [themed] } satisfies Meta<typeof Spinner>

export default meta
type Story = StoryObj<typeof meta>

export const Matrix: Story = {
  render: () => (
    <p>
      <Spinner /> Looking for your details
    </p>
  ),
}
