import { CheckboxGroup } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const options = [
  { value: 'UBO', label: 'Owns part of the business', help: '25 % or more, also through other companies.' },
  {
    value: 'CONTROL_PERSON',
    label: 'Runs the business',
    help: 'A director, a partner, or another person who decides.',
  },
]

const meta = {
  title: 'Primitives/CheckboxGroup',
  component: CheckboxGroup,
  decorators: [themed],
  args: { label: 'Roles', help: 'Select all that apply.', options, value: [], onChange: fn() },
  render: withValue(CheckboxGroup),
} satisfies Meta<typeof CheckboxGroup>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args }) => {
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    await userEvent.tab({ shift: true })
    await userEvent.keyboard(' ')
    await expect(args.onChange).toHaveBeenLastCalledWith(['UBO', 'CONTROL_PERSON'])
  },
}

const Field = withValue(CheckboxGroup)
const shared = { onChange: () => {}, label: 'Roles', options }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} help="Select all that apply." value={[]} />,
        'both chosen': <Field {...shared} value={['UBO', 'CONTROL_PERSON']} />,
        'with an error': <Field {...shared} error="Choose what Jane Doe does in the business" value={[]} />,
        'read-only': <Field {...shared} readOnly value={['UBO']} />,
        disabled: <Field {...shared} disabled value={['UBO']} />,
      }}
    />
  ),
}
