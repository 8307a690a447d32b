import { act, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useReveal } from './useReveal.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function Secret() {
  const field = useRef<HTMLDivElement>(null)
  const [revealed, setRevealed] = useReveal(field)
  return (
    <>
      <div ref={field}>
        <p>{revealed ? '536-22-8726' : 'covered'}</p>
        <button type="button" onClick={() => setRevealed(true)}>
          Show
        </button>
      </div>
      <button type="button">Next</button>
    </>
  )
}

const isShown = () => screen.queryByText('536-22-8726') !== null
function show() {
  act(() => screen.getByRole('button', { name: 'Show' }).click())
  expect(isShown()).toBe(true)
}
const happens = (target: EventTarget, type: string) =>
  act(() => void target.dispatchEvent(new Event(type, { bubbles: true })))

describe('a secret that is shown', () => {
  it('is covered at first, and after thirty seconds again', () => {
    render(<Secret />)
    expect(isShown()).toBe(false)
    show()
    act(() => vi.advanceTimersByTime(29_999))
    expect(isShown()).toBe(true)
    act(() => vi.advanceTimersByTime(1))
    expect(isShown()).toBe(false)
  })

  it('is shown for thirty seconds each time', () => {
    render(<Secret />)
    show()
    act(() => vi.advanceTimersByTime(20_000))
    happens(screen.getByRole('button', { name: 'Next' }), 'pointerdown')
    show()
    act(() => vi.advanceTimersByTime(20_000))
    expect(isShown()).toBe(true)
  })

  it.each(['pointerdown', 'focusin'])('is covered by a %s elsewhere, and not by one at the field', type => {
    render(<Secret />)
    show()
    happens(screen.getByText('536-22-8726'), type)
    expect(isShown()).toBe(true)
    happens(screen.getByRole('button', { name: 'Next' }), type)
    expect(isShown()).toBe(false)
  })

  it('is covered when the page is hidden or left', () => {
    render(<Secret />)
    show()
    happens(document, 'visibilitychange')
    expect(isShown()).toBe(false)
    show()
    happens(window, 'pagehide')
    expect(isShown()).toBe(false)
  })

  it('in a shadow root stays for what happens inside, which the page sees at its host', () => {
    const host = document.body.appendChild(document.createElement('div'))
    const container = host.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
    const { unmount } = render(<Secret />, { container })
    const text = () => container.querySelector('p')?.textContent
    const [button, next] = container.querySelectorAll('button')
    act(() => button?.click())
    act(() => void button?.dispatchEvent(new Event('pointerdown', { bubbles: true, composed: true })))
    expect(text()).toBe('536-22-8726')
    act(() => void next?.dispatchEvent(new Event('focusin', { bubbles: true, composed: true })))
    expect(text()).toBe('covered')
    unmount()
    host.remove()
  })

  it('leaves nothing behind', () => {
    const { unmount } = render(<Secret />)
    show()
    unmount()
    expect(vi.getTimerCount()).toBe(0)
  })
})
