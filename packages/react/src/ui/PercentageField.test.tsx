import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, it, vi } from 'vitest'
import { PercentageField } from './PercentageField.js'

function ControlledField({ onChange }: { onChange: (value: number | undefined) => void }) {
  const [value, setValue] = useState<number | undefined>(40)
  const change = (next: number | undefined) => {
    setValue(next)
    onChange(next)
  }
  return <PercentageField label="Share" value={value} onChange={change} />
}

it.each([
  ['33,5', 33.5],
  ['25 %', 25],
  ['٢٥٪', 25],
  ['12.', 12],
  ['-3', -3],
  ['half', Number.NaN],
  ['1.5.2', Number.NaN],
])('reads %s as %o, and leaves it as it was typed', async (typed, value) => {
  const onChange = vi.fn()
  render(<ControlledField onChange={onChange} />)
  const input = screen.getByLabelText('Share')
  expect(input).toHaveValue('40')
  await userEvent.clear(input)
  expect(onChange).toHaveBeenLastCalledWith(undefined)
  await userEvent.type(input, typed)
  expect(onChange).toHaveBeenLastCalledWith(value)
  expect(input).toHaveValue(typed)
})
