import { CodeField } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const meta = {
  title: 'Primitives/CodeField',
  component: CodeField,
  decorators: [themed],
  args: {
    label: 'Code',
    help: 'We sent 6 digits to your phone.',
    length: 6,
    value: '',
    onChange: fn(),
    onComplete: fn(),
  },
  render: withValue(CodeField),
} satisfies Meta<typeof CodeField>

export default meta
type Story = StoryObj<typeof meta>

export const Pasted: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await userEvent.paste('123 456')
    // Firefox renders it a moment later.
    await waitFor(() => expect(canvas.getByRole('textbox')).toHaveValue('123456'))
    await expect(args.onComplete).toHaveBeenLastCalledWith('123456')
  },
}

const Field = withValue(CodeField)
const shared = { onChange: () => {}, label: 'Code', length: 6 }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} help="We sent 6 digits to your phone." value="" />,
        filled: <Field {...shared} value="123456" />,
        'with an error': <Field {...shared} error="That code is too old. Ask for a new one" value="123456" />,
        disabled: <Field {...shared} disabled value="123456" />,
      }}
    />
  ),
}
