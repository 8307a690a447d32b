import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
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

it('reads no key in what is no base64', () => {
  expect(readPublicKey('-----BEGIN PUBLIC KEY-----\n%%%\n-----END PUBLIC KEY-----')).toBeUndefined()
})
