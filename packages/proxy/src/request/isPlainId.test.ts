import { expect, it } from 'vitest'
import { isPlainId } from './isPlainId.js'

it.each(['Customer:0199a1c2-7d10', 'a', '...', '.a', 'a.', '..a', 'A_b~c', '9', 'x'.repeat(200)])('takes %j', id => {
  expect(isPlainId(id)).toBe(true)
})

it.each([
  '',
  '.',
  '..',
  'a/b',
  'a\\b',
  'a b',
  ' a',
  'a ',
  'a%2fb',
  'a\nb',
  'a\n',
  'é',
  'a?b',
  'x'.repeat(201),
  7,
  null,
  ['a'],
])('refuses %j', id => expect(isPlainId(id)).toBe(false))
