import { Checkbox } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const meta = {
  title: 'Primitives/Checkbox',
  component: Checkbox,
  decorators: [themed],
  args: { label: 'The registered address is also where we work', value: false, onChange: fn() },
  render: withValue(Checkbox),
} satisfies Meta<typeof Checkbox>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await expect(canvas.getByRole('checkbox')).toBeChecked()
    await expect(args.onChange).toHaveBeenLastCalledWith(true)
  },
}

const Field = withValue(Checkbox)
const shared = { onChange: () => {}, label: 'The registered address is also where we work' }
const terms = 'I have read the terms of Example Bank, and agree to them for Northwind Trading Limited'
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        unchecked: <Field {...shared} value={false} />,
        checked: <Field {...shared} value={true} />,
        'with help': <Field {...shared} help="We fill it in for you." value={true} />,
        'with an error': <Field {...shared} label={terms} error="Agree to the terms to go on" value={false} />,
        'read-only': <Field {...shared} readOnly value={true} />,
        disabled: <Field {...shared} disabled value={true} />,
      }}
    />
  ),
}
