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
  ['25,5 %', 25.5],
  ['.5', 0.5],
  ['100%', 100],
  ['½', 0.5],
  ['33⅓', 33.33],
  ['33 1/3', 33.33],
  ['33 1/3 %', 33.33],
  ['33,3 %', 33.3],
  ['25.5 percent', 25.5],
  ['60 por ciento', 60],
  ['２５', 25],
  ['half', Number.NaN],
  ['1/3', Number.NaN],
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
