import { RadioGroup } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const purposes = [
  { value: 'PAYROLL', label: 'Paying people', help: 'Salaries, contractors, pensions.' },
  { value: 'SUPPLIERS', label: 'Paying suppliers' },
  { value: 'OTHER', label: 'Something else' },
]
const yesOrNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
]

const meta = {
  title: 'Primitives/RadioGroup',
  component: RadioGroup,
  decorators: [themed],
  args: { label: 'Main purpose of the account', options: purposes, value: '', onChange: fn() },
  render: withValue(RadioGroup),
} satisfies Meta<typeof RadioGroup>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await expect(canvas.getAllByRole('radio')[0]).toHaveFocus()
    await userEvent.keyboard(' ')
    await expect(args.onChange).toHaveBeenLastCalledWith('PAYROLL')
    await userEvent.keyboard('{ArrowDown}')
    await expect(args.onChange).toHaveBeenLastCalledWith('SUPPLIERS')
  },
}

const Field = withValue(RadioGroup)
const shared = { onChange: () => {}, label: 'Main purpose of the account', options: purposes }
const question = { onChange: () => {}, label: 'Is the business listed on a stock exchange?', options: yesOrNo }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} value="" />,
        chosen: <Field {...shared} value="PAYROLL" />,
        'help and error': <Field {...shared} help="The main one is enough." error="Choose what it is for" value="" />,
        'read-only': <Field {...shared} readOnly value="SUPPLIERS" />,
        disabled: <Field {...shared} disabled value="SUPPLIERS" />,
        inline: <Field {...question} inline value="no" />,
      }}
    />
  ),
}
