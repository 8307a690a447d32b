import { TextArea } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const meta = {
  title: 'Primitives/TextArea',
  component: TextArea,
  decorators: [themed],
  args: { label: 'What the business does', value: '', onChange: fn() },
  render: withValue(TextArea),
} satisfies Meta<typeof TextArea>

export default meta
type Story = StoryObj<typeof meta>

export const Empty: Story = {
  play: async ({ canvas }) => {
    await userEvent.tab()
    await userEvent.keyboard('Line one{Enter}Line two')
    await expect(canvas.getByRole('textbox')).toHaveValue('Line one\nLine two')
  },
}

const Field = withValue(TextArea)
const shared = { onChange: () => {}, label: 'What the business does' }
const text = 'We import coffee from smallholders in Colombia and sell it to roasters across Europe.'
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} help="In a sentence or two." value="" />,
        filled: <Field {...shared} value={text} />,
        'with an error': <Field {...shared} error="Tell us what the business does" value="" />,
        'read-only': <Field {...shared} readOnly value={text} />,
        disabled: <Field {...shared} disabled value={text} />,
      }}
    />
  ),
}
