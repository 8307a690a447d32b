import { createPrivateKey, createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createSigner, createWebhookKey, derSignature } from './createSigner.js'

const body = new TextEncoder().encode('{"type":"TEST"}')
const pemOf = (label: string) =>
  new RegExp(`^-----BEGIN ${label}-----\\n(?:[\\w+/]{64}\\n)+[\\w+/]{1,64}={0,2}\\n-----END ${label}-----\\n$`)

/** Whether a receiver that knows the public key takes a signature. */
function verifies(publicKey: string, header: string, bytes: Uint8Array): boolean {
  const { v, s } = JSON.parse(header)
  return v === '1' && createVerify('SHA256').update(bytes).verify(publicKey, s, 'base64')
}

describe('a key that is kept', () => {
  it('is a private P-256 key in lines of 64, and a new one each time', async () => {
    const key = await createWebhookKey()
    expect(key).toMatch(pemOf('PRIVATE KEY'))
    expect(createPrivateKey(key).asymmetricKeyDetails).toMatchObject({ namedCurve: 'prime256v1' })
    expect(await createWebhookKey()).not.toBe(key)
  })

  it.each<[string, (key: string) => string]>([
    ['as it was made', key => key],
    ['with the line ends of Windows', key => key.replaceAll('\n', '\r\n')],
    ['on one line, as an environment has it', key => key.replaceAll('\n', ' ')],
  ])('signs %s, and has the public key that belongs to it', async (_, change) => {
    const key = await createWebhookKey()
    const signer = createSigner(change(key))
    const publicKey = await signer.publicKey
    expect(publicKey).toMatch(pemOf('PUBLIC KEY'))
    expect(publicKey).toBe(createPublicKey(key).export({ type: 'spki', format: 'pem' }))
    const header = await signer.sign(body)
    expect(verifies(publicKey, header, body)).toBe(true)
    expect(
      verifies(
        publicKey,
        header,
        body.map(byte => byte + 1),
      ),
    ).toBe(false)
  })

  it.each<[string, () => string]>([
    ['text', () => 'nonsense!'],
    ['a public key', () => createPublicKey(pkcs8('prime256v1')).export({ type: 'spki', format: 'pem' }) as string],
    ['a key of another curve', () => pkcs8('secp384r1')],
  ])('is refused where it is %s, once it is needed', async (_, key) => {
    const reason = 'webhookKey is not a private P-256 key in PEM (PKCS #8). Pass one made by `createWebhookKey`.'
    const signer = createSigner(key())
    // A sandbox that sends no webhook must not crash its process.
    await new Promise(resolve => setTimeout(resolve, 20))
    await expect(signer.publicKey).rejects.toThrow(new TypeError(reason))
    await expect(signer.sign(body)).rejects.toThrow(new TypeError(reason))
  })
})

function pkcs8(namedCurve: string): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
}

it('makes a key of its own where it is given none', async () => {
  const [signer, other] = [createSigner(), createSigner()]
  const publicKey = await signer.publicKey
  expect(await other.publicKey).not.toBe(publicKey)
  expect(verifies(publicKey, await signer.sign(body), body)).toBe(true)
  expect(verifies(publicKey, await other.sign(body), body)).toBe(false)
})

describe('a signature in ASN.1', () => {
  const raw = (r: number[], s: number[]) =>
    Uint8Array.from([...Array(32 - r.length).fill(0), ...r, ...Array(32 - s.length).fill(0), ...s])

  it.each([
    ['drops leading zeros', [1, 2], [3], [0x30, 7, 2, 2, 1, 2, 2, 1, 3]],
    ['keeps a number positive', [0x80], [0xff, 1], [0x30, 9, 2, 2, 0, 0x80, 2, 3, 0, 0xff, 1]],
    ['writes zero as one byte', [], [0x7f], [0x30, 6, 2, 1, 0, 2, 1, 0x7f]],
  ])('%s', (_, r, s, der) => {
    expect([...derSignature(raw(r, s))]).toEqual(der)
  })
})
