import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { DateField, type DateFieldProps } from './DateField.js'

const messages = { day: 'Day', month: 'Month', year: 'Year' }

function ControlledField(props: Partial<DateFieldProps>) {
  const [value, setValue] = useState(props.value ?? '')
  const change = (next: string) => {
    setValue(next)
    props.onChange?.(next)
  }
  return (
    <DateField label="Date of birth" messages={messages} locale="en-GB" {...props} value={value} onChange={change} />
  )
}

it('keeps the parts as they were typed, and tells the date they mean', async () => {
  const onChange = vi.fn()
  render(<ControlledField onChange={onChange} />)
  await userEvent.type(screen.getByLabelText('Day'), '7')
  await userEvent.type(screen.getByLabelText('Month'), 'march')
  await userEvent.type(screen.getByLabelText('Year'), '1990')
  expect(onChange).toHaveBeenLastCalledWith('1990-03-07')
  expect(screen.getByLabelText('Day')).toHaveValue('7')
  expect(screen.getByLabelText('Month')).toHaveValue('march')
})

it('shows the value it is given, and another one when that comes', () => {
  const { rerender } = render(<DateField label="Born" messages={messages} value="1990-03-27" onChange={() => {}} />)
  expect(screen.getByLabelText('Year')).toHaveValue('1990')
  rerender(<DateField label="Born" messages={messages} value="2001--" onChange={() => {}} />)
  expect(screen.getByLabelText('Year')).toHaveValue('2001')
  expect(screen.getByLabelText('Day')).toHaveValue('')
})

it('marks the parts that are wrong, and is reached at the first of them', () => {
  render(<ControlledField id="born" value="-03-27" error="Enter the year Jane Doe was born" />)
  expect(screen.getByLabelText('Year')).toBeInvalid()
  expect(screen.getByLabelText('Day')).toBeValid()
  expect(document.getElementById('born')).toBe(screen.getByLabelText('Year'))
  expect(screen.getByRole('group')).toHaveAccessibleDescription('Enter the year Jane Doe was born')
})

it('takes a whole date from the clipboard', async () => {
  const onChange = vi.fn()
  render(<ControlledField onChange={onChange} />)
  await userEvent.click(screen.getByLabelText('Day'))
  await userEvent.paste('27/03/1990')
  expect(onChange).toHaveBeenLastCalledWith('1990-03-27')
})

it.each([
  ['Day', '14 March 1987'],
  ['Month', '1987-03-14'],
  ['Year', '14.03.1987'],
])('takes a whole date that is typed into %s, once that is left', async (part, text) => {
  const onChange = vi.fn()
  render(<ControlledField onChange={onChange} />)
  const input = screen.getByLabelText(part)
  await userEvent.type(input, text)
  expect(input).toHaveValue(text)
  expect(onChange).toHaveBeenLastCalledWith('1987-03-14')
  await userEvent.tab()
  expect(screen.getByLabelText('Day')).toHaveValue('14')
  expect(screen.getByLabelText('Month')).toHaveDisplayValue(/^(03|March)$/)
  expect(screen.getByLabelText('Year')).toHaveValue('1987')
})

it('says how the birthday of the person who types is filled in, part by part', () => {
  render(<ControlledField autoComplete="bday" />)
  expect(screen.getByLabelText('Month')).toHaveAttribute('autocomplete', 'bday-month')
})
