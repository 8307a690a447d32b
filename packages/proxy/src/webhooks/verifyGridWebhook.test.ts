import { createSign, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { rawSignature } from './rawSignature.js'
import { readSignatureHeader } from './readSignatureHeader.js'
import { verifyGridWebhook } from './verifyGridWebhook.js'

const newKey = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privateKey, pem: publicKey.export({ type: 'spki', format: 'pem' }).toString() }
}

const { privateKey, pem } = newKey()
const body = '{"id":"Webhook:1","type":"TEST","name":"Zoë"}'
const sign = (text = body) => createSign('SHA256').update(text).sign(privateKey, 'base64')

describe('a signature', () => {
  it.each([
    ['as documented', () => JSON.stringify({ v: '1', s: sign() })],
    ['under longer names', () => JSON.stringify({ version: '1', signature: sign() })],
    ['with a number for its version', () => JSON.stringify({ v: 1, s: sign() })],
    ['alone', () => sign()],
    ['alone, with white space around it', () => ` ${sign()}\n`],
  ])('is taken %s', async (_, header) => {
    expect(await verifyGridWebhook(body, header(), [pem])).toBe(true)
    expect(await verifyGridWebhook(new TextEncoder().encode(body), header(), pem)).toBe(true)
  })

  it.each([
    ['of another body', () => JSON.stringify({ v: '1', s: sign(`${body} `) })],
    ['of another version', () => JSON.stringify({ v: '2', s: sign() })],
    ['without a version', () => JSON.stringify({ s: sign() })],
    ['in a list', () => JSON.stringify({ v: '1', s: [sign()] })],
    ['that is missing', () => null],
    ['that is empty', () => ''],
    ['that is no base64', () => JSON.stringify({ v: '1', s: '§§§' })],
    ['that is not DER', () => Buffer.alloc(64, 1).toString('base64')],
    ['cut short', () => Buffer.from(sign(), 'base64').subarray(0, 40).toString('base64')],
    [
      'with something behind it',
      () => Buffer.concat([Buffer.from(sign(), 'base64'), Buffer.from([0])]).toString('base64'),
    ],
    ['hashed twice', () => sign(Buffer.from(body).toString('hex'))],
  ])('is refused %s', async (_, header) => {
    expect(await verifyGridWebhook(body, header(), [pem])).toBe(false)
  })

  it('may be by any of several keys, also with its line ends written out', async () => {
    const other = newKey().pem
    expect(await verifyGridWebhook(body, sign(), [other])).toBe(false)
    expect(await verifyGridWebhook(body, sign(), [other, pem.replaceAll('\n', '\\n')])).toBe(true)
    expect(await verifyGridWebhook(body, sign(), [])).toBe(false)
  })

  it('is never taken for a key that cannot be read', async () => {
    await expect(verifyGridWebhook(body, sign(), ['not a key'])).rejects.toThrow("Copy the key from Grid's dashboard")
  })
})

it.each([null, undefined, ''])('reads no signature from the header %j', header => {
  expect(readSignatureHeader(header)).toBeUndefined()
})

describe('a signature in DER', () => {
  const integer = (...bytes: number[]) => [2, bytes.length, ...bytes]
  const sequence = (...content: number[]) => Uint8Array.from([48, content.length, ...content])
  const raw = (r: number, s: number) => Uint8Array.from({ length: 64 }, (_, at) => (at === 31 ? r : at === 63 ? s : 0))
  const full = Array.from({ length: 32 }, () => 255)

  it('is read as two numbers of 32 bytes each', () => {
    expect(rawSignature(sequence(...integer(1), ...integer(2)))).toEqual(raw(1, 2))
    expect(rawSignature(sequence(...integer(0, 1), ...integer(0)))).toEqual(raw(1, 0))
    expect(rawSignature(sequence(...integer(0, ...full), ...integer(...full)))).toEqual(new Uint8Array(64).fill(255))
  })

  it.each([
    ['of nothing', []],
    ['of another kind', [49, 6, ...integer(1), ...integer(2)]],
    ['that says it is shorter', [48, 5, ...integer(1), ...integer(2)]],
    ['that says it is longer', [48, 7, ...integer(1), ...integer(2)]],
    ['whose first number is none', [48, 6, 3, 1, 1, ...integer(2)]],
    ['whose second number is none', [48, 6, ...integer(1), 3, 1, 2]],
    ['with a number of no bytes', [48, 5, 2, 0, ...integer(2)]],
    ['whose second number has no bytes', [48, 5, ...integer(1), 2, 0]],
    ['without a second number', [48, 3, ...integer(1)]],
    ['whose second number has no length', [48, 4, ...integer(1), 2]],
    ['whose second number is cut short', [48, 6, ...integer(1), 2, 2, 2]],
    ['whose first number goes beyond the end', [48, 6, 2, 9, 1, ...integer(2)]],
    ['whose first number holds the second', [48, 6, 2, 4, 1, ...integer(2)]],
    ['with something between its numbers and its end', [48, 7, ...integer(1), ...integer(2), 0]],
    ['with a number of 33 bytes', sequence(...integer(1, ...full), ...integer(2))],
    ['whose second number is of 33 bytes', sequence(...integer(2), ...integer(1, ...full))],
  ])('is refused %s', (_, der) => {
    expect(rawSignature(Uint8Array.from(der))).toBeUndefined()
  })
})

it('reads numbers of any length, as often as it takes to meet leading zeros', async () => {
  for (let i = 0; i < 600; i++) {
    const der = createSign('SHA256').update(String(i)).sign(privateKey)
    expect(rawSignature(der)).toHaveLength(64)
    expect(await verifyGridWebhook(String(i), der.toString('base64'), pem)).toBe(true)
  }
})
