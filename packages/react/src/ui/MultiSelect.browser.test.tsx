import { render, screen } from '@testing-library/react'
import { useState } from 'react'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../styles.css'
import { MultiSelect, type MultiSelectProps } from './MultiSelect.js'
import { Theme } from './Theme.js'

const messages: MultiSelectProps['messages'] = {
  open: 'Show countries',
  noMatch: 'No country is called that',
  remove: label => `Remove ${label}`,
  added: label => `${label} added`,
  removed: label => `${label} removed`,
}
const names = { BM: 'Bermuda', DE: 'Germany', FR: 'France', GR: 'Greece', ES: 'Spain' }
const options = Object.entries(names).map(([value, label]) => ({ value, label }))

function ControlledField() {
  const [value, setValue] = useState<readonly string[]>([])
  return (
    <Theme>
      <MultiSelect label="Countries" messages={messages} options={options} value={value} onChange={setValue} />
    </Theme>
  )
}

const input = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Countries' })
const chosen = () =>
  screen.queryAllByRole('button', { name: /^Remove / }).map(button => button.getAttribute('aria-label'))

beforeEach(async () => {
  await import('./ComboboxSearch.js')
  render(<ControlledField />)
  await expect.poll(() => input().tagName).toBe('INPUT')
})

it('keeps every letter that is typed after a selection with the keyboard', async () => {
  await userEvent.click(input())
  await userEvent.keyboard('Fra{ArrowDown}{Enter}')
  await userEvent.keyboard('Germ')
  expect(input()).toHaveValue('Germ')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  await userEvent.keyboard('Spa')
  expect(input()).toHaveValue('Spa')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(chosen()).toEqual(['Remove France', 'Remove Germany', 'Remove Spain'])
})

it('keeps every letter that is typed after a selection with the mouse', async () => {
  await userEvent.click(screen.getByRole('button', { name: 'Show countries' }))
  await userEvent.click(screen.getByRole('option', { name: 'France' }))
  await userEvent.click(input())
  await userEvent.keyboard('Germ')
  expect(input()).toHaveValue('Germ')
  await userEvent.click(screen.getByRole('option', { name: 'Germany' }))
  expect(chosen()).toEqual(['Remove France', 'Remove Germany'])
})

it('selects the first match when Enter is pressed after typing, also after an earlier selection', async () => {
  await userEvent.click(input())
  await userEvent.keyboard('France{Enter}')
  await userEvent.keyboard('Germ{Enter}')
  expect(chosen()).toEqual(['Remove France', 'Remove Germany'])
})

it('keeps every letter after a selected country was removed', async () => {
  await userEvent.click(input())
  await userEvent.keyboard('Fra{ArrowDown}{Enter}')
  await userEvent.click(screen.getByRole('button', { name: 'Remove France' }))
  await userEvent.keyboard('Fra')
  expect(input()).toHaveValue('Fra')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(chosen()).toEqual(['Remove France'])
})
