import { expect, it } from 'vitest'
import { phoneNumber } from './phoneNumber.js'

it.each([
  ['+44 7700 900123', undefined, '+447700900123'],
  ['0044 7700 900123', undefined, '+447700900123'],
  ['+44 (0)7700 900123', undefined, '+447700900123'],
  ['07700 900123', '44', '+447700900123'],
  ['(415) 555-0134', '1', '+14155550134'],
  ['1 415 555 0134', '1', '+14155550134'],
  // Italy dials its leading zero from abroad too.
  ['06 6982 1234', '39', '+390669821234'],
  ['+٤٤ ٧٧٠٠ ٩٠٠١٢٣', undefined, '+447700900123'],
])('reads %s (at home in %s) as %s', (typed, callingCode, value) => {
  expect(phoneNumber(typed, callingCode)).toBe(value)
})

it.each([
  ['07700 900123', undefined],
  ['0770', undefined],
  ['ask for Jane', '44'],
  ['', '44'],
])('guesses nothing about %o', (typed, callingCode) => {
  expect(phoneNumber(typed, callingCode)).toBe(typed)
})
