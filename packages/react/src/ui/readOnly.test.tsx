import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it, vi } from 'vitest'
import { Checkbox } from './Checkbox.js'
import { CheckboxGroup } from './CheckboxGroup.js'
import { RadioGroup } from './RadioGroup.js'
import { Select } from './Select.js'

const options = [
  { value: 'a', label: 'First' },
  { value: 'b', label: 'Second' },
]
const onChange = vi.fn()
const shared = { label: 'One of them', onChange, options, readOnly: true }

it.each([
  [
    'Select',
    <Select key="s" {...shared} value="a" />,
    () => userEvent.selectOptions(screen.getByRole('combobox'), 'b'),
  ],
  ['RadioGroup', <RadioGroup key="r" {...shared} value="a" />, () => userEvent.click(screen.getByLabelText('Second'))],
  [
    'CheckboxGroup',
    <CheckboxGroup key="g" {...shared} value={['a']} />,
    () => userEvent.click(screen.getByLabelText('Second')),
  ],
  ['Checkbox', <Checkbox key="c" {...shared} value={false} />, () => userEvent.click(screen.getByRole('checkbox'))],
])('%s has no read-only of its own, and still refuses the change', async (_, element, act) => {
  const { container } = render(element)
  await act()
  expect(onChange).not.toHaveBeenCalled()
  expect(container.querySelector('select, input')).toBeEnabled()
})

it('keeps the order of the options, and what is no option', async () => {
  const change = vi.fn()
  render(<CheckboxGroup label="All" options={options} value={['OLD', 'b']} onChange={change} />)
  await userEvent.click(screen.getByLabelText('First'))
  expect(change).toHaveBeenLastCalledWith(['OLD', 'a', 'b'])
})
