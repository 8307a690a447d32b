import { expect, it } from 'vitest'
import { derSignature } from './createSigner.js'

const raw = (r: number[], s: number[]) =>
  Uint8Array.from([...Array(32 - r.length).fill(0), ...r, ...Array(32 - s.length).fill(0), ...s])

it.each([
  ['drops leading zeros', [1, 2], [3], [0x30, 7, 2, 2, 1, 2, 2, 1, 3]],
  ['keeps a number positive', [0x80], [0xff, 1], [0x30, 9, 2, 2, 0, 0x80, 2, 3, 0, 0xff, 1]],
  ['writes zero as one byte', [], [0x7f], [0x30, 6, 2, 1, 0, 2, 1, 0x7f]],
])('%s', (_, r, s, der) => {
  expect([...derSignature(raw(r, s))]).toEqual(der)
})
