import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it, vi } from 'vitest'
import { MultiSelect, type MultiSelectProps } from './MultiSelect.js'

const messages: MultiSelectProps['messages'] = {
  open: 'Show countries',
  noMatch: 'No country is called that',
  remove: label => `Remove ${label}`,
  added: label => `${label} added`,
  removed: label => `${label} removed`,
}
const options = [
  { value: 'DE', label: 'Germany' },
  { value: 'FR', label: 'France' },
]

function ControlledField({ onChange, ...props }: Partial<MultiSelectProps>) {
  const [value, setValue] = useState<readonly string[]>([])
  const change = (next: readonly string[]) => {
    setValue(next)
    onChange?.(next)
  }
  return (
    <MultiSelect label="Countries" messages={messages} options={options} {...props} value={value} onChange={change} />
  )
}

it('is a native select until search has come', async () => {
  render(<ControlledField />)
  expect(screen.getByRole('combobox').tagName).toBe('SELECT')
  await waitFor(() => expect(screen.getByRole('combobox').tagName).toBe('INPUT'))
})

it('begins with search where search has come already', async () => {
  await import('./ComboboxSearch.js')
  render(<ControlledField />)
  expect(screen.getByRole('combobox').tagName).toBe('INPUT')
})

it('does not change while the user is in the select', async () => {
  const onChange = vi.fn()
  const element = <ControlledField onChange={onChange} />
  // A server's markup has a select, however long search has been there for others.
  const container = document.body.appendChild(document.createElement('div'))
  container.innerHTML = renderToString(element)
  screen.getByRole('combobox').focus()
  render(element, { container, hydrate: true })
  await import('./ComboboxSearch.js')
  await new Promise(resolve => setTimeout(resolve, 50))
  const select = screen.getByRole('combobox')
  expect(select.tagName).toBe('SELECT')
  await userEvent.selectOptions(select, 'FR')
  expect(onChange).toHaveBeenLastCalledWith(['FR'])
  await userEvent.tab()
  await waitFor(() => expect(screen.getByRole('combobox').tagName).toBe('INPUT'))
})

it('adds by typing and removes by pressing, telling both', async () => {
  const onChange = vi.fn()
  render(<ControlledField onChange={onChange} />)
  await waitFor(() => expect(screen.getByRole('combobox').tagName).toBe('INPUT'))
  const input = screen.getByRole('combobox', { name: 'Countries' })
  await userEvent.type(input, 'ger{ArrowDown}{Enter}')
  expect(onChange).toHaveBeenLastCalledWith(['DE'])
  expect(screen.getByText('Germany added')).toHaveRole('status')
  expect(input).toHaveValue('')
  await userEvent.click(screen.getByRole('button', { name: 'Remove Germany' }))
  expect(onChange).toHaveBeenLastCalledWith([])
  expect(screen.getByText('Germany removed')).toHaveRole('status')
  expect(input).toHaveFocus()
})

it('says that nothing matches, and leaves nothing of its own on the page', async () => {
  const { unmount } = render(<ControlledField />)
  await waitFor(() => expect(screen.getByRole('combobox').tagName).toBe('INPUT'))
  await userEvent.type(screen.getByRole('combobox'), 'atlantis')
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent)).toContain('No country is called that')
  unmount()
  expect(document.body.textContent).toBe('')
})
