import { expect, it } from 'vitest'
import { isJsonObject, parseJson } from './parseJson.js'

it('reads JSON as text and as bytes in UTF-8', () => {
  const value = { name: 'Zoë', list: [1, null] }
  expect(parseJson(JSON.stringify(value))).toEqual(value)
  expect(parseJson(new TextEncoder().encode(JSON.stringify(value)))).toEqual(value)
})

it.each<[what: string, json: string | Uint8Array]>([
  ['nothing', ''],
  ['what is cut', '{"a":'],
  ['what is not JSON', '<h1>'],
  ['bytes that are not UTF-8', Uint8Array.from([0x22, 0xff, 0x22])],
])('reads nothing from %s', (_, json) => {
  expect(parseJson(json)).toBeUndefined()
})

it('tells an object from everything else', () => {
  expect([{}, { a: 1 }].map(isJsonObject)).toEqual([true, true])
  expect([null, [], 'a', 1, true, undefined].map(isJsonObject)).toEqual(Array(6).fill(false))
})
