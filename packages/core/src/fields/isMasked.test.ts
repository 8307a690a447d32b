import { expect, it } from 'vitest'
import { isMasked } from './isMasked.js'

it('knows what the proxy has masked', () => {
  expect(['•••••6789', '•••', 'a•'].map(isMasked)).toEqual([true, true, true])
})

it.each(['536-22-8726', '', '***6789', undefined, null, 7, ['•••'], { includes: () => true }])(
  'takes %j for what was typed',
  value => {
    expect(isMasked(value)).toBe(false)
  },
)
