import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { SecretField } from './SecretField.js'

function ControlledField() {
  const [value, setValue] = useState('')
  const messages = { show: 'Show', hide: 'Hide', change: 'Change' }
  return (
    <>
      <SecretField label="Tax number" value={value} onChange={setValue} messages={messages} />
      <output>{value}</output>
      <button type="button">After</button>
    </>
  )
}

const input = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Tax number' })

it('selects what is there when it is come back to by keyboard, as any field does', async () => {
  render(<ControlledField />)
  await userEvent.tab()
  await userEvent.keyboard('123456789')
  await userEvent.tab()
  await userEvent.tab()
  expect(input()).toHaveValue('••••••789')
  await userEvent.tab({ shift: true })
  await userEvent.tab({ shift: true })
  expect(input()).toHaveValue('123456789')
  await userEvent.keyboard('42')
  expect(screen.getByRole('status')).toHaveTextContent(/^42$/)
})

it('takes what is filled in from outside in place of what was there', async () => {
  render(<ControlledField />)
  await userEvent.fill(input(), '123456789')
  screen.getByRole('button', { name: 'After' }).focus()
  await userEvent.fill(input(), '42')
  expect(screen.getByRole('status')).toHaveTextContent(/^42$/)
})

it('puts the caret where it is clicked', async () => {
  render(<ControlledField />)
  await userEvent.fill(input(), '123456789')
  screen.getByRole('button', { name: 'After' }).focus()
  await userEvent.click(input(), { position: { x: 2, y: 8 } })
  expect([input().selectionStart, input().selectionEnd]).toEqual([0, 0])
  await userEvent.keyboard('4')
  expect(screen.getByRole('status')).toHaveTextContent(/^4123456789$/)
})

describe('a revealed value', () => {
  const reveal = () => screen.getByRole('button', { name: 'Show Tax number' })
  afterEach(() => vi.useRealTimers())

  /** Presses as Safari does: a button that is pressed takes no focus. */
  async function pressWithoutFocus(element: HTMLElement) {
    element.addEventListener('mousedown', event => event.preventDefault(), { once: true })
    await userEvent.click(element)
  }

  const isHidden = () => expect.poll(() => input().value).toBe('••••••789')
  const isShown = () => expect.poll(() => input().value).toBe('123456789')

  async function show() {
    render(<ControlledField />)
    await userEvent.fill(input(), '123456789')
    input().blur()
    await isHidden()
    await pressWithoutFocus(reveal())
    await isShown()
  }

  it('is hidden again by the same button, which takes no focus', async () => {
    await show()
    await pressWithoutFocus(screen.getByRole('button', { name: 'Hide Tax number' }))
    await isHidden()
  })

  it('is hidden when something else is pressed, though focus never was in the field', async () => {
    await show()
    await pressWithoutFocus(screen.getByRole('button', { name: 'After' }))
    await isHidden()
  })

  it('is hidden when focus goes elsewhere', async () => {
    await show()
    screen.getByRole('button', { name: 'After' }).focus()
    await isHidden()
  })

  it('is hidden when the page is', async () => {
    await show()
    window.dispatchEvent(new Event('pagehide'))
    await isHidden()
  })

  it('is hidden after half a minute', async () => {
    render(<ControlledField />)
    await userEvent.fill(input(), '123456789')
    input().blur()
    await isHidden()
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    await pressWithoutFocus(reveal())
    vi.advanceTimersByTime(29_000)
    await isShown()
    vi.advanceTimersByTime(2_000)
    vi.useRealTimers()
    await isHidden()
  })

  it('is hidden by a press outside the shadow root it is in, and not by one inside', async () => {
    const host = document.body.appendChild(document.createElement('div'))
    const inside = host.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'))
    const { unmount } = render(<ControlledField />, { container: inside })
    const field = inside.querySelector('input') as HTMLInputElement
    // What a press does, in a place the test's own pointer cannot reach.
    const press = (element: Element) => {
      element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }))
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
    }
    fireEvent.change(field, { target: { value: '123456789' } })
    const shows = (value: string) => expect.poll(() => field.value).toBe(value)
    const toggle = () => inside.querySelector('.gk-affixed button') as HTMLElement
    await shows('••••••789')
    press(toggle())
    await shows('123456789')
    press(toggle())
    await shows('••••••789')
    press(toggle())
    await shows('123456789')
    press(document.body)
    await shows('••••••789')
    unmount()
    host.remove()
  })
})
