import { renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useKeyboardInset } from './useKeyboardInset.js'

const viewport = Object.assign(new EventTarget(), { height: 800, offsetTop: 0, scale: 1 })
const element = document.createElement('div')

beforeEach(() => {
  Object.assign(viewport, { height: 800, offsetTop: 0, scale: 1 })
  vi.stubGlobal('visualViewport', viewport)
  vi.stubGlobal('innerHeight', 800)
})
afterEach(() => vi.unstubAllGlobals())

const inset = () => element.style.getPropertyValue('--_keyboard')
const start = (current: HTMLElement | null = element) => renderHook(() => useKeyboardInset({ current }))
/** The part of the page that is seen changes. */
const change = (type: 'resize' | 'scroll', seen: Partial<typeof viewport>) => {
  Object.assign(viewport, seen)
  viewport.dispatchEvent(new Event(type))
}

it('says how much of the page a keyboard takes, until it is gone', () => {
  start()
  expect(inset()).toBe('')
  change('resize', { height: 500 })
  expect(inset()).toBe('300px')
  change('scroll', { offsetTop: 99.6 })
  expect(inset()).toBe('200px')
  change('resize', { height: 800, offsetTop: 0 })
  expect(element.hasAttribute('style')).toBe(false)
})

it('takes less than a keyboard for a bar of the browser', () => {
  start()
  change('resize', { height: 681 })
  expect(inset()).toBe('')
  change('resize', { height: 680 })
  expect(inset()).toBe('120px')
})

it('takes what is small because it is zoomed in for no keyboard', () => {
  start()
  change('resize', { height: 400, scale: 1.1 })
  expect(inset()).toBe('')
  change('resize', { scale: 1.09 })
  expect(inset()).toBe('400px')
})

it('leaves nothing behind', () => {
  const { unmount } = start()
  change('resize', { height: 500 })
  unmount()
  expect(element.hasAttribute('style')).toBe(false)
  change('resize', { height: 400 })
  change('scroll', { height: 300 })
  expect(element.hasAttribute('style')).toBe(false)
})

it('does nothing without an element, or in a browser that does not know', () => {
  start(null)
  change('resize', { height: 500 })
  vi.stubGlobal('visualViewport', null)
  start()
  change('resize', { height: 400 })
  expect(inset()).toBe('')
})
