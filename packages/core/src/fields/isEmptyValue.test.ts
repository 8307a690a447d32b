import { expect, it } from 'vitest'
import { isEmptyValue } from './isEmptyValue.js'

it.each([undefined, null, '', ' ', '\t\n', []])('takes %j for nothing', value => {
  expect(isEmptyValue(value)).toBe(true)
})

it.each([0, false, 'a', ' a ', ['a'], [''], {}, Number.NaN, { length: 0 }])('takes %j for a value', value => {
  expect(isEmptyValue(value)).toBe(false)
})
