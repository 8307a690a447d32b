import { Select } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const options = [
  { value: 'LLC', label: 'Limited liability company' },
  { value: 'CORPORATION', label: 'Corporation' },
  { value: 'PARTNERSHIP', label: 'Partnership' },
  { value: 'TRUST', label: 'Trust' },
]

const meta = {
  title: 'Primitives/Select',
  component: Select,
  decorators: [themed],
  args: { label: 'Kind of business', options, placeholder: 'Choose one', value: '', onChange: fn() },
  render: withValue(Select),
} satisfies Meta<typeof Select>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByLabelText('Kind of business')).toHaveFocus()
    await userEvent.selectOptions(canvas.getByRole('combobox'), 'TRUST')
    await expect(args.onChange).toHaveBeenLastCalledWith('TRUST')
  },
}

const Field = withValue(Select)
const shared = { onChange: () => {}, label: 'Kind of business', options, placeholder: 'Choose one' }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} value="" />,
        chosen: <Field {...shared} value="LLC" />,
        'help and error': (
          <Field {...shared} help="As it is registered." error="Choose what kind of business it is" value="" />
        ),
        'read-only': <Field {...shared} readOnly value="TRUST" />,
        disabled: <Field {...shared} disabled value="TRUST" />,
        medium: <Field {...shared} width="medium" value="LLC" />,
      }}
    />
  ),
}
