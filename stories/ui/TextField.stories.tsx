import { TextField } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const meta = {
  title: 'Primitives/TextField',
  component: TextField,
  decorators: [themed],
  args: { label: 'Legal name', value: '', onChange: fn() },
  render: withValue(TextField),
} satisfies Meta<typeof TextField>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('Æ')
    await expect(canvas.getByLabelText('Legal name')).toHaveValue('Æ')
    await expect(args.onChange).toHaveBeenLastCalledWith('Æ')
  },
}
export const WithHelp: Story = { args: { help: 'As it is written in the register.' } }
export const Optional: Story = { args: { label: 'Trading name', optional: '(optional)' } }
export const WithError: Story = {
  args: { help: 'As it is written in the register.', error: 'Enter the legal name' },
  play: async ({ canvas }) => {
    const input = canvas.getByLabelText('Legal name')
    await expect(input).toHaveAccessibleDescription('Enter the legal name As it is written in the register.')
    await expect(input).toBeInvalid()
  },
}
export const ReadOnly: Story = { args: { readOnly: true, value: 'Northwind Trading Limited' } }
export const Disabled: Story = { args: { disabled: true, value: 'Northwind Trading Limited' } }

const Field = withValue(TextField)
const shared = { onChange: () => {} }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} label="Legal name" value="" />,
        filled: <Field {...shared} label="Legal name" value="Northwind Trading Limited" />,
        'with help': <Field {...shared} label="Legal name" help="As it is written in the register." value="" />,
        optional: <Field {...shared} label="Trading name" optional="(optional)" value="" />,
        'with an error': <Field {...shared} label="Legal name" error="Enter the legal name" value="" />,
        'help and error': (
          <Field
            {...shared}
            label="Website"
            help="The page your customers see."
            error="Enter a web address, such as https://example.com"
            type="url"
            value="northwind"
          />
        ),
        'read-only': <Field {...shared} label="Legal name" readOnly value="Northwind Trading Limited" />,
        disabled: <Field {...shared} label="Legal name" disabled value="Northwind Trading Limited" />,
        short: <Field {...shared} label="Postcode" width="short" value="EC1A 1BB" />,
        medium: <Field {...shared} label="City" width="medium" value="Llanfairpwllgwyngyll" />,
        'with a suffix': (
          <Field {...shared} label="Yearly volume in US dollars" width="medium" suffix="USD" value="250000" />
        ),
        'a long label': (
          <Field
            {...shared}
            label="What the business is called in the register of the country in which it was incorporated"
            value=""
          />
        ),
      }}
    />
  ),
}
