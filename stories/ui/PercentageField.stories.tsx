import { PercentageField } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const meta = {
  title: 'Primitives/PercentageField',
  component: PercentageField,
  decorators: [themed],
  args: {
    label: 'Ownership (%)',
    help: 'In whole percent, rounded down.',
    value: undefined,
    onChange: fn(),
  },
  render: withValue(PercentageField),
} satisfies Meta<typeof PercentageField>

export default meta
type Story = StoryObj<typeof meta>

export const WithAComma: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('33,5')
    await expect(args.onChange).toHaveBeenLastCalledWith(33.5)
    await expect(canvas.getByRole('textbox')).toHaveValue('33,5')
  },
}

const Field = withValue(PercentageField)
const shared = { onChange: () => {}, label: 'Ownership (%)' }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} help="In whole percent, rounded down." value={undefined} />,
        filled: <Field {...shared} value={40} />,
        'with an error': <Field {...shared} error="Enter a share between 0 and 100 %" value={140} />,
        'read-only': <Field {...shared} readOnly value={40} />,
        disabled: <Field {...shared} disabled value={40} />,
      }}
    />
  ),
}
