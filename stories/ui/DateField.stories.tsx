import { DateField } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const messages = { day: 'Day', month: 'Month', year: 'Year' }

const meta = {
  title: 'Primitives/DateField',
  component: DateField,
  decorators: [themed],
  args: {
    label: 'Date of birth',
    help: 'For example, 3 27 1990.',
    messages,
    locale: 'en-US',
    value: '',
    onChange: fn(),
  },
  render: withValue(DateField),
} satisfies Meta<typeof DateField>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args, canvas }) => {
    await userEvent.tab()
    await expect(canvas.getByLabelText('Month')).toHaveFocus()
    await userEvent.keyboard('March{Tab}7{Tab}1990')
    // Firefox renders a moment later than the keys come.
    await waitFor(() => expect(args.onChange).toHaveBeenLastCalledWith('1990-03-07'))
    await expect(canvas.getByLabelText('Month')).toHaveValue('March')
  },
}
export const Pasted: Story = {
  args: { locale: 'en-GB', help: 'For example, 27 3 1990.' },
  play: async ({ args }) => {
    await userEvent.tab()
    await userEvent.paste('27/03/1990')
    await expect(args.onChange).toHaveBeenLastCalledWith('1990-03-27')
  },
}

const Field = withValue(DateField)
const shared = { onChange: () => {}, label: 'Date of birth', messages, locale: 'en-GB' }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} help="For example, 27 3 1990." value="" />,
        'United States': <Field {...shared} locale="en-US" value="1990-03-27" />,
        'year first': <Field {...shared} locale="ja" value="1990-03-27" />,
        'a part is missing': <Field {...shared} error="Enter the year Jane Doe was born" value="-03-27" />,
        'no such day': <Field {...shared} error="Check the day: February 2023 had 28 days" value="2023-02-31" />,
        'all of it': <Field {...shared} error="The date of birth must be in the past" value="2093-02-11" />,
        'read-only': <Field {...shared} readOnly value="1990-03-27" />,
        disabled: <Field {...shared} disabled value="1990-03-27" />,
      }}
    />
  ),
}
