import { renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useEnvironment } from './useEnvironment.js'

function environmentOf(element: Element | null) {
  const ref = { current: element }
  return renderHook(() => useEnvironment(ref)).result.current?.environment
}

afterEach(() => {
  document.body.innerHTML = ''
})

/** A host with a shadow root that has an input. */
function inShadow() {
  const host = document.createElement('div')
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = '<input id="country">'
  return { root, input: root.querySelector('input') as HTMLInputElement }
}

describe('where presses are received', () => {
  it('is the page itself, for what is in it, and for what is nowhere', () => {
    const input = document.createElement('input')
    expect(environmentOf(input)).toBeUndefined()
    document.body.append(input)
    expect(environmentOf(input)).toBeUndefined()
    expect(environmentOf(null)).toBeUndefined()
  })

  it('is the shadow root of what is inside one', () => {
    const { root, input } = inShadow()
    const environment = environmentOf(input)
    expect(environment?.Node === window.Node).toBe(true)
    expect(environment?.document.getElementById('country')).toBe(input)
    expect(environment?.document.body).toBe(document.body)
    input.focus()
    expect(environment?.document.activeElement).toBe(root.activeElement)
    const listener = vi.fn()
    environment?.addEventListener('mousedown', listener)
    input.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    expect(listener).toHaveBeenCalledOnce()
    environment?.removeEventListener('mousedown', listener)
    input.dispatchEvent(new MouseEvent('mousedown', { bubbles: true }))
    expect(listener).toHaveBeenCalledOnce()
  })

  it('is the window of another document, for what is in that', () => {
    const page = { ownerDocument: null, defaultView: {} }
    const input = { getRootNode: () => page }
    expect(environmentOf(input as unknown as Element)).toBe(page.defaultView)
    // A document without a window shows nothing.
    const shown = environmentOf(document.implementation.createHTMLDocument().body)
    expect(shown).toBeUndefined()
  })
})
