import { render, screen, waitFor } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import '../styles.css'
import { ComboboxSearch } from './ComboboxSearch.js'
import { Theme } from './Theme.js'

const options = Array.from({ length: 249 }, (_, at) => ({ value: `C${at}`, label: `Country ${at}` }))
const messages = { open: 'Show countries', noMatch: 'No country is called that' }

function ControlledField({ chosen = '' }: { chosen?: string }) {
  const [value, setValue] = useState(chosen)
  return (
    <Theme>
      <ComboboxSearch label="Country" messages={messages} options={options} value={value} onChange={setValue} />
    </Theme>
  )
}

const input = () => screen.getByRole('combobox', { name: 'Country' })
const shownOptions = () => screen.getAllByRole('option')
/** The highlighted option, as a screen reader gets it. */
const active = () => document.getElementById(input().getAttribute('aria-activedescendant') ?? '')

it('renders the visible options, and exposes how many there are', async () => {
  render(<ControlledField />)
  await userEvent.click(screen.getByRole('button', { name: 'Show countries' }))
  expect(shownOptions().length).toBeLessThan(60)
  expect(shownOptions()[0]).toHaveAttribute('aria-posinset', '1')
  expect(shownOptions()[0]).toHaveAttribute('aria-setsize', '249')
  await userEvent.type(input(), 'Country 24')
  expect(shownOptions().map(option => option.textContent)).toHaveLength(10)
  expect(shownOptions()[0]).toHaveAttribute('aria-setsize', '10')
})

it('reaches every one of them by keyboard', async () => {
  render(<ControlledField />)
  await userEvent.click(input())
  for (let press = 0; press < 100; press++) await userEvent.keyboard('{ArrowDown}')
  expect(active()).toHaveTextContent(/^Country 99$/)
  await userEvent.keyboard('{End}')
  expect(active()).toHaveTextContent(/^Country 248$/)
  expect(active()).toBeVisible()
  await userEvent.keyboard('{Enter}')
  expect(input()).toHaveValue('Country 248')
})

it('reaches every one of them by scrolling', async () => {
  render(<ControlledField />)
  await userEvent.click(screen.getByRole('button', { name: 'Show countries' }))
  const list = screen.getByRole('listbox')
  await waitFor(() => {
    list.scrollTop = list.scrollHeight
    expect(shownOptions()).toHaveLength(249)
  })
  await userEvent.click(screen.getByRole('option', { name: 'Country 248' }))
  expect(input()).toHaveValue('Country 248')
})

it('opens where it can be seen', async () => {
  render(<ControlledField />)
  document.body.style.paddingBlockStart = `${window.innerHeight - 100}px`
  await userEvent.type(input(), 'Country')
  const bottom = () => screen.getByRole('listbox').getBoundingClientRect().bottom
  await waitFor(() => expect(bottom()).toBeLessThanOrEqual(window.innerHeight))
  expect(input().getBoundingClientRect().top).toBeGreaterThanOrEqual(0)
  document.body.removeAttribute('style')
})

it('opens at what was chosen, however far down it is', async () => {
  render(<ControlledField chosen="C200" />)
  await userEvent.click(screen.getByRole('button', { name: 'Show countries' }))
  expect(screen.getByRole('option', { selected: true })).toHaveTextContent(/^Country 200/)
  expect(active()).toBe(screen.getByRole('option', { selected: true }))
})
