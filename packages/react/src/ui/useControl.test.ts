import { renderHook } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useControl } from './useControl.js'
import { useField } from './useField.js'

const fieldOf = (props: Parameters<typeof useField>[0]) => renderHook(() => useField(props)).result.current
const controlOf = (props: Parameters<typeof useControl>[0]) => renderHook(() => useControl(props)).result.current

describe('the ids of a field', () => {
  it('are made from its own, or from the caller’s', () => {
    expect(fieldOf({ id: 'name' })).toEqual({
      id: 'name',
      ids: { label: 'name-label', help: 'name-help', error: 'name-error' },
      describedBy: undefined,
      invalid: undefined,
    })
    const { id, ids } = fieldOf({})
    expect(id).not.toBe('')
    expect(ids.label).toBe(`${id}-label`)
    expect(fieldOf({}).id).not.toBe('')
  })

  it.each([
    [{ help: 'Help' }, 'name-help', undefined],
    [{ error: 'Error' }, 'name-error', true],
    [{ help: 'Help', error: 'Error' }, 'name-error name-help', true],
    [{ help: '', error: '' }, undefined, undefined],
  ])('tie it to its texts, the error first: %j', (texts, describedBy, invalid) => {
    expect(fieldOf({ id: 'name', ...texts })).toMatchObject({ describedBy, invalid })
  })
})

describe('the props of a field', () => {
  it('are parted into those of its frame, of its control, and the caller’s', () => {
    const { frame, control, rest, width } = controlOf({
      ...{ id: 'name', label: 'Name', help: 'Help', error: 'Error', optional: '(optional)', needed: true },
      ...{ className: 'mine', width: 'short', disabled: true, 'aria-describedby': 'note' },
      ...({ autoComplete: 'name' } as object),
    } as Parameters<typeof useControl>[0])
    expect(frame).toMatchObject({ label: 'Name', help: 'Help', error: 'Error', optional: '(optional)' })
    expect(frame).toMatchObject({ disabled: true, className: 'mine' })
    expect(control).toEqual({
      className: 'gk-input',
      'data-width': 'short',
      id: 'name',
      'aria-invalid': true,
      'aria-required': true,
      'aria-describedby': 'name-error name-help note',
    })
    expect(rest).toMatchObject({ autoComplete: 'name', disabled: true })
    for (const own of ['label', 'help', 'error', 'className', 'width']) expect(rest).not.toHaveProperty(own)
    expect(width).toBe('short')
  })

  it('say no more than is known', () => {
    expect(controlOf({ id: 'name', label: 'Name' }).control).toEqual({
      className: 'gk-input',
      id: 'name',
      'aria-invalid': undefined,
      'aria-required': undefined,
      'aria-describedby': undefined,
    })
  })

  it('keep a private value out of recordings', () => {
    const { control } = controlOf({ label: 'Name', privacy: 'personal' })
    expect(control).toMatchObject({ 'data-sentry-mask': '', spellCheck: false })
    expect((control as { className?: string }).className).toMatch(/^gk-input .*rr-block/)
  })
})
