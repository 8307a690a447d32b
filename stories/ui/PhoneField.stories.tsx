import { PhoneField } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const countries = [
  { value: 'DE', label: 'Germany' },
  { value: 'GB', label: 'United Kingdom' },
  { value: 'US', label: 'United States' },
]

const meta = {
  title: 'Primitives/PhoneField',
  component: PhoneField,
  decorators: [themed],
  args: {
    label: 'Mobile number',
    country: 'GB',
    countries,
    messages: { country: 'Country code' },
    value: '',
    onChange: fn(),
  },
  render: withValue(PhoneField),
} satisfies Meta<typeof PhoneField>

export default meta
type Story = StoryObj<typeof meta>

export const AsAtHome: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard('07700 900123')
    // The numbering plans load meanwhile.
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('+447700900123'))
    await expect(canvas.getByRole('textbox')).toHaveValue('07700 900123')
    await userEvent.tab()
    await expect(canvas.getByRole('textbox')).toHaveValue('07700 900123')
  },
}

const Field = withValue(PhoneField)
const shared = {
  onChange: () => {},
  label: 'Mobile number',
  country: 'GB',
  countries,
  messages: { country: 'Country code' },
}
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} value="" />,
        filled: <Field {...shared} value="+447700900123" />,
        'with an error': <Field {...shared} error="Enter a phone number, such as +44 7700 900123" value="0770" />,
        'read-only': <Field {...shared} readOnly value="+447700900123" />,
        disabled: <Field {...shared} disabled value="+447700900123" />,
      }}
    />
  ),
  // The calling codes come with the numbering plans, and are wider than the sign that is there before.
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getAllByText('+44')).not.toHaveLength(0))
  },
}
