import { describe, expect, it } from 'vitest'
import { formatPhone } from '../ui/phoneNumbers.js'
import { displayValue } from './displayValue.js'
import type { FieldHandle } from './FieldHandle.js'

const shown = (value: unknown, more: Partial<FieldHandle> = {}, locale = 'en-US') =>
  displayValue({ value, control: 'text', privacy: 'open', options: [], ...more } as unknown as FieldHandle, locale)

describe('a value that is read back', () => {
  it('is what it is, or nothing', () => {
    expect(shown('Harbor & Pine')).toBe('Harbor & Pine')
    expect(shown(40)).toBe('40')
    for (const value of [undefined, '', ' ', []]) expect(shown(value)).toBe('')
  })

  it('is called what its choice is called, and a list is all of them', () => {
    const options = [
      { value: 'GIFT', label: 'A gift' },
      { value: 'SALARY', label: 'Salary' },
    ]
    expect(shown('GIFT', { options })).toBe('A gift')
    expect(shown(['SALARY', 'GIFT', 'NEW'], { options })).toBe('Salary, A gift, NEW')
  })

  it('is a country by its name in the language of the page', () => {
    expect(shown('DE', { control: 'country' })).toBe('Germany')
    expect(shown(['DE', 'FR'], { control: 'countries' }, 'es')).toBe('Alemania, Francia')
    expect(shown(['XQ', 'Narnia'], { control: 'countries' })).toBe('XQ, Narnia')
    expect(shown('DE')).toBe('DE')
  })

  it('is a phone number as the phone library groups it', () => {
    const field = { value: '+14155550136', control: 'phone', privacy: 'personal', options: [] }
    expect(displayValue(field as unknown as FieldHandle, 'en', number => formatPhone(number, undefined))).toBe(
      '+1 415 555 0136',
    )
    expect(displayValue(field as unknown as FieldHandle, 'en')).toBe('+14155550136')
  })

  it('is the same day in every time zone', () => {
    expect(shown('1990-03-07', { control: 'date' })).toBe('March 7, 1990')
    expect(shown('1990-03-07', { control: 'date' }, 'de')).toBe('7. März 1990')
    expect(shown('1990--07', { control: 'date' })).toBe('1990--07')
  })

  it('stays covered when it is an identifier, whether it was typed or masked', () => {
    expect(shown('•••••6789', { privacy: 'secret' })).toBe('•••••6789')
    expect(shown('123-45-6789', { privacy: 'secret' })).not.toMatch(/123|45/)
    expect(shown('1990-03-07', { privacy: 'secret', control: 'date' })).not.toContain('1990')
    expect(shown('', { privacy: 'secret', onFile: true })).toBe('•••••••••')
    expect(shown('', { onFile: false })).toBe('')
  })
})
