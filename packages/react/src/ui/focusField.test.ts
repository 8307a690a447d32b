import type { MouseEvent } from 'react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { focusField } from './focusField.js'

const scrollIntoView = vi.fn()
beforeEach(() => {
  scrollIntoView.mockReset()
  Element.prototype.scrollIntoView = function (options) {
    scrollIntoView(this, options)
  }
})
afterEach(() => {
  document.body.innerHTML = ''
})

const press = (id: string, root: Document | ShadowRoot = document) => {
  const event = { currentTarget: root.querySelector('a'), preventDefault: vi.fn() }
  focusField(event as unknown as MouseEvent<HTMLAnchorElement>, id)
  return event
}

it('goes to the input, and shows its label too', () => {
  document.body.innerHTML = '<a href="#name">Name</a><div class="gk-field"><label>Name</label><input id="name"></div>'
  const focus = vi.spyOn(HTMLElement.prototype, 'focus')
  expect(press('name').preventDefault).toHaveBeenCalledOnce()
  expect(document.activeElement?.id).toBe('name')
  expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true })
  expect(scrollIntoView).toHaveBeenCalledExactlyOnceWith(document.querySelector('.gk-field'), { block: 'nearest' })
  focus.mockRestore()
})

it('shows an input that is in no field', () => {
  document.body.innerHTML = '<a href="#name">Name</a><input id="name">'
  press('name')
  expect(scrollIntoView).toHaveBeenCalledExactlyOnceWith(document.querySelector('input'), { block: 'nearest' })
})

it('finds the input where the link is, in a shadow root', () => {
  const host = document.createElement('div')
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  root.innerHTML = '<a href="#name">Name</a><input id="name">'
  expect(press('name', root).preventDefault).toHaveBeenCalledOnce()
  expect(root.activeElement?.id).toBe('name')
})

it('leaves a link alone that leads elsewhere', () => {
  document.body.innerHTML = '<a href="#nowhere">Nowhere</a>'
  expect(press('nowhere').preventDefault).not.toHaveBeenCalled()
  expect(scrollIntoView).not.toHaveBeenCalled()
})
