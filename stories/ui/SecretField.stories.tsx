import { SecretField } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const messages = { show: 'Show', hide: 'Hide', change: 'Change' }

const meta = {
  title: 'Primitives/SecretField',
  component: SecretField,
  decorators: [themed],
  args: { label: 'Social Security number', messages, value: '', onChange: fn() },
  render: withValue(SecretField),
} satisfies Meta<typeof SecretField>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await userEvent.paste('123-45-6789')
    await expect(canvas.getByRole('textbox')).toHaveValue('123-45-6789')
    await userEvent.tab()
    await expect(canvas.getByRole('textbox')).toHaveValue('••••••••789')
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('textbox')).toHaveValue('123-45-6789')
    await userEvent.keyboard('{Enter}')
    await expect(canvas.getByRole('textbox')).not.toHaveValue('123-45-6789')
    await expect(args.onChange).toHaveBeenLastCalledWith('123-45-6789')
  },
}
export const AlreadyStored: Story = {
  args: { stored: '•••••6789' },
  play: async ({ args, canvas }) => {
    await expect(canvas.queryByRole('textbox')).toBeNull()
    await userEvent.click(canvas.getByRole('button', { name: 'Change Social Security number' }))
    await expect(canvas.getByRole('textbox')).toHaveFocus()
    await expect(canvas.getByRole('textbox')).toHaveValue('')
    await userEvent.tab()
    await expect(canvas.getByText('•••••6789')).toBeVisible()
    await expect(args.onChange).not.toHaveBeenCalled()
  },
}

const Field = withValue(SecretField)
const shared = { onChange: () => {}, label: 'Social Security number', messages }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} help="We’re required by law to check it." value="" />,
        entered: <Field {...shared} value="123-45-6789" />,
        stored: <Field {...shared} stored="•••••6789" value="" />,
        'with an error': <Field {...shared} error="Enter all 9 digits" value="123-45" />,
        'read-only': <Field {...shared} readOnly stored="•••••6789" value="" />,
        disabled: <Field {...shared} disabled value="123-45-6789" />,
      }}
    />
  ),
}
