import { Progress } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'

const meta = {
  title: 'Primitives/Progress',
  component: Progress,
  decorators: [themed],
  args: { label: 'Things to fix', value: 0.6, text: '3 of 5 fixed' },
} satisfies Meta<typeof Progress>

export default meta
type Story = StoryObj<typeof meta>

export const Some: Story = {}
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        nothing: <Progress label="Things to fix" value={0} text="0 of 5 fixed" />,
        some: <Progress {...meta.args} />,
        everything: <Progress label="Things to fix" value={1} text="5 of 5 fixed" />,
        'unknown duration': <Progress label="Sending" />,
      }}
    />
  ),
}
