import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readPublicKey } from './readPublicKey.js'

const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const spki = Uint8Array.from(publicKey.export({ type: 'spki', format: 'der' }))
const pemOf = (bytes: Uint8Array) =>
  `-----BEGIN PUBLIC KEY-----\n${Buffer.from(bytes).toString('base64')}\n-----END PUBLIC KEY-----\n`
const point = 64

it('reads a key, with its line ends written out too, and without its frame', () => {
  const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString()
  for (const text of [pem, pem.replaceAll('\n', '\\n'), Buffer.from(spki).toString('base64')])
    expect(readPublicKey(text)).toEqual(spki)
})

it.each<[what: string, bytes: Uint8Array]>([
  ['of another kind', Uint8Array.from(spki, (byte, at) => (at === 0 ? byte + 1 : byte))],
  [
    'with something between its head and its point',
    Uint8Array.from([...spki.slice(0, -point), 0, ...spki.slice(-point)]),
  ],
  ['that is cut', spki.slice(0, -1)],
  [
    'with a point that is not on the curve',
    Uint8Array.from(spki, (byte, at) => (at === spki.length - 1 ? byte ^ 1 : byte)),
  ],
  ['of nothing', new Uint8Array()],
])('reads no key %s', (_, bytes) => {
  expect(readPublicKey(pemOf(bytes))).toBeUndefined()
})

describe('a point of the curve', () => {
  const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
  const keyOf = (x: bigint, y: bigint) => {
    const hex = [x, y].map(number => number.toString(16).padStart(64, '0')).join('')
    return pemOf(Uint8Array.from([...spki.slice(0, -point), ...Buffer.from(hex, 'hex')]))
  }
  const onAxis = 0x66485c780e2f83d72433bd5d84a06bb6541c2af31dae871728bf856a174f93f4n
  const ofFive = 0xd7325d7646cd60d80a92738ceb345f844cffaf35841022cab176f692de8de1d7n

  it('is a key, whichever it is', () => {
    expect(readPublicKey(keyOf(0n, onAxis))).toHaveLength(91)
    expect(readPublicKey(keyOf(ofFive, 5n))).toHaveLength(91)
  })

  it.each([
    ['its first number', keyOf(p, onAxis)],
    ['its second number', keyOf(ofFive, p + 5n)],
  ])('is no key when %s is written as one that the field does not have', (_, pem) => {
    expect(readPublicKey(pem)).toBeUndefined()
  })
})

it('reads no key in what is no base64', () => {
  expect(readPublicKey('-----BEGIN PUBLIC KEY-----\n%%%\n-----END PUBLIC KEY-----')).toBeUndefined()
})
