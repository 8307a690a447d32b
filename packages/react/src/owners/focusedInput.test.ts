import { afterEach, describe, expect, it } from 'vitest'
import { focusAgain, focusedInput } from './focusedInput.js'

const part = (html = '<input id="a" value="first"><p><input id="b" value="second"></p><button>Save</button>') => {
  const element = document.createElement('div')
  element.innerHTML = html
  document.body.append(element)
  return element
}
const inputOf = (element: ParentNode, id: string) => element.querySelector<HTMLInputElement>(`#${id}`)
afterEach(() => document.body.replaceChildren())

describe('the focused input', () => {
  it('is known by its place and what is selected in it', () => {
    const element = part()
    inputOf(element, 'b')?.focus()
    inputOf(element, 'b')?.setSelectionRange(1, 3)
    expect(focusedInput(element)).toEqual({ at: 1, selection: [1, 3] })
    inputOf(element, 'a')?.focus()
    expect(focusedInput(element)?.at).toBe(0)
  })

  it('is none where something else has the focus', () => {
    const element = part()
    expect(focusedInput(element)).toBeUndefined()
    element.querySelector('button')?.focus()
    expect(focusedInput(element)).toBeUndefined()
    inputOf(part('<input id="c">'), 'c')?.focus()
    expect(focusedInput(element)).toBeUndefined()
    expect(focusedInput(null)).toBeUndefined()
  })
})

describe('the input at the same position', () => {
  it('has the focus and the selection again', () => {
    part()
    const element = part()
    focusAgain(element, { at: 1, selection: [2, 4] })
    const input = inputOf(element, 'b')
    expect(document.activeElement).toBe(input)
    expect([input?.selectionStart, input?.selectionEnd]).toEqual([2, 4])
  })

  it('is left alone where there is none', () => {
    const element = part('<input id="a">')
    focusAgain(element, { at: 1, selection: [0, 0] })
    focusAgain(null, { at: 0, selection: [0, 0] })
    expect(document.activeElement).toBe(document.body)
  })
})
