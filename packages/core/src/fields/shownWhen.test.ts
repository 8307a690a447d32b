import { expect, it } from 'vitest'
import { whenOther } from './shownWhen.js'

const { shownWhen, neededFor } = whenOther('purpose')

it.each([
  ['OTHER', true],
  [['GIFT', 'OTHER'], true],
  ['GIFT', false],
  [['GIFT'], false],
  [[], false],
  [undefined, false],
])('asks what OTHER means beside %j: %o', (purpose, isAsked) => {
  expect(shownWhen({ purpose })).toBe(isAsked)
  expect(neededFor({ purpose }, {})).toBe(isAsked ? 'verification' : 'nothing')
})
