import { derSignature } from './derSignature.js'

/** Signs webhooks with a key of its own. */
export interface Signer {
  /** PEM, SPKI. */
  readonly publicKey: Promise<string>
  /** The value of `X-Grid-Signature` for the exact bytes of a body. */
  sign(body: Uint8Array<ArrayBuffer>): Promise<string>
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/** A new P-256 key; the private half never leaves WebCrypto. */
export function createSigner(): Signer {
  const keys = crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  return {
    publicKey: keys.then(async ({ publicKey }) => {
      const spki = base64(new Uint8Array(await crypto.subtle.exportKey('spki', publicKey)))
      return `-----BEGIN PUBLIC KEY-----\n${spki.replace(/.{1,64}/g, '$&\n')}-----END PUBLIC KEY-----\n`
    }),
    async sign(body) {
      const { privateKey } = await keys
      const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, body))
      return JSON.stringify({ v: '1', s: base64(derSignature(raw)) })
    },
  }
}
