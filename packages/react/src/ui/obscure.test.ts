import { expect, it } from 'vitest'
import { obscure } from './obscure.js'

it.each([
  ['', ''],
  ['12', '••'],
  ['123', '••3'],
  ['123456789', '••••••789'],
  ['DE123456789012', '••••••••••9012'],
])('shows at most the last four of %o, and never more than a third', (value, seen) => {
  expect(obscure(value)).toBe(seen)
})
