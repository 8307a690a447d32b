import { Combobox, type ComboboxProps, useCountryOptions } from '@grid-kyc/react/ui'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor } from 'storybook/test'
import { countries } from './countries.js'
import { Sheet } from './Sheet.js'
import { themed } from './themed.js'
import { withValue } from './withValue.js'

const messages = { open: 'Show countries', noMatch: 'No country is called that' }

function Country(props: Omit<ComboboxProps, 'options' | 'messages'>) {
  return <Combobox {...props} messages={messages} options={useCountryOptions(countries)} />
}

const meta = {
  title: 'Primitives/Combobox',
  component: Country,
  decorators: [themed],
  args: { label: 'Country', value: '', onChange: fn() },
  render: withValue(Country),
} satisfies Meta<typeof Country>

export default meta
type Story = StoryObj<typeof meta>

export const ByKeyboard: Story = {
  play: async ({ args, canvas }) => {
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveAttribute('aria-autocomplete', 'list'))
    await userEvent.tab()
    await userEvent.keyboard('cote')
    await expect(canvas.getAllByRole('option')[0]).toHaveTextContent('Ivoire')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await expect(args.onChange).toHaveBeenLastCalledWith('CI')
    await userEvent.clear(canvas.getByRole('combobox'))
    await userEvent.keyboard('ger{Escape}')
    await expect(canvas.queryByRole('option')).toBeNull()
  },
}
export const Open: Story = {
  args: { value: 'DE' },
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveAttribute('aria-autocomplete', 'list'))
    await userEvent.click(canvas.getByRole('button', { name: 'Show countries' }))
    await expect(canvas.getByRole('option', { selected: true })).toHaveTextContent('Germany')
  },
}
export const NoMatch: Story = {
  play: async ({ canvas }) => {
    await waitFor(() => expect(canvas.getByRole('combobox')).toHaveAttribute('aria-autocomplete', 'list'))
    await userEvent.type(canvas.getByRole('combobox'), 'Atlantis')
    await expect(canvas.getByRole('status')).toHaveTextContent('No country is called that')
  },
}

const Field = withValue(Country)
const shared = { onChange: () => {}, label: 'Country' }
export const Matrix: Story = {
  render: () => (
    <Sheet
      cells={{
        empty: <Field {...shared} value="" />,
        chosen: <Field {...shared} value="CI" />,
        'help and error': (
          <Field {...shared} help="Where the business is registered." error="Choose a country" value="" />
        ),
        'read-only': <Field {...shared} readOnly value="DE" />,
        disabled: <Field {...shared} disabled value="DE" />,
      }}
    />
  ),
}
