import { expect, it } from 'vitest'
import { isMasked, mask } from './mask.js'

it.each([
  ['536-22-8726', '•••••726'],
  ['123456789012345', '•••••2345'],
  ['12345678', '•••••78'],
  ['1234', '•••••4'],
  ['12', '•••••'],
  ['', '•••••'],
  ['🙂🙂🙂🙂', '•••••🙂'],
])('masks %s as %s', (value, masked) => {
  expect(mask(value)).toBe(masked)
  expect(isMasked(masked)).toBe(true)
  expect(isMasked(value)).toBe(false)
})
