import { MultiSelect, type MultiSelectProps, useCountryOptions } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { countries } from './countries.js'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const messages: MultiSelectProps['messages'] = {
  open: 'Show countries',
  noMatch: 'No country is called that',
  remove: label => `Remove ${label}`,
  added: label => `${label} added`,
  removed: label => `${label} removed`,
}

function Countries(props: Omit<MultiSelectProps, 'options' | 'messages'>) {
  return <MultiSelect {...props} messages={messages} options={useCountryOptions(countries)} />
}

const meta = {
  title: 'Primitives/MultiSelect',
  component: Countries,
  decorators: [themed],
  args: { label: 'Countries you do business in', value: [], onChange: fn() },
  render: withValue(Countries),
} satisfies Meta<typeof Countries>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args, canvas }) => {
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveAttribute('aria-autocomplete', 'list'))
    await userEvent.tab()
    await userEvent.keyboard('fra{ArrowDown}{Enter}')
    await userEvent.keyboard('jap{ArrowDown}{Enter}')
    await expect(args.onChange).toHaveBeenLastCalledWith(['FR', 'JP'])
    await expect((await canvas.findByText('Japan added')).closest('[role="status"]')).not.toBeNull()
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    await expect(args.onChange).toHaveBeenLastCalledWith(['JP'])
    await expect(canvas.getByRole('combobox')).toHaveFocus()
  },
}

const Field = withValue(Countries)
const shared = { onChange: () => {}, label: 'Countries you do business in' }
const three = ['DE', 'FR', 'GB']
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} help="Add all you send money to." value={[]} />,
        three: <Field {...shared} value={three} />,
        many: <Field {...shared} value={countries.slice(0, 12)} />,
        'with an error': <Field {...shared} error="Add at least one country" value={[]} />,
        'read-only': <Field {...shared} readOnly value={three} />,
        disabled: <Field {...shared} disabled value={three} />,
      }}
    />
  ),
}
