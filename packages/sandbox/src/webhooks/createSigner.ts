/** Signs webhooks with one key. */
export interface Signer {
  /** PEM, SPKI. */
  readonly publicKey: Promise<string>
  /** The value of `X-Grid-Signature` for the exact bytes of a body. */
  sign(body: Uint8Array<ArrayBuffer>): Promise<string>
}

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

const curve = { name: 'ECDSA', namedCurve: 'P-256' }

const pem = (label: string, der: ArrayBuffer) =>
  `-----BEGIN ${label}-----\n${base64(new Uint8Array(der)).replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`

/** Both halves of a key from its private half in PEM. */
async function importKeys(privateKeyPem: string): Promise<CryptoKeyPair> {
  try {
    const der = Uint8Array.from(atob(privateKeyPem.replace(/-----[^-]+-----|\s/g, '')), each => each.charCodeAt(0))
    const privateKey = await crypto.subtle.importKey('pkcs8', der, curve, true, ['sign'])
    const { kty, crv, x, y } = (await crypto.subtle.exportKey('jwk', privateKey)) as Required<JsonWebKey>
    return { privateKey, publicKey: await crypto.subtle.importKey('jwk', { kty, crv, x, y }, curve, true, []) }
  } catch {
    throw new TypeError('webhookKey is not a private P-256 key in PEM (PKCS #8). Pass one made by `createWebhookKey`.')
  }
}

/** A new private key for signing webhooks, in PEM (PKCS #8), for a sandbox that keeps the same key between its runs. */
export async function createWebhookKey(): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  return pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', privateKey))
}

/** Async, so that a plain-http page, which has no `crypto.subtle`, still gets a sandbox: one that signs nothing. */
const generateKeys = async () => (await crypto.subtle.generateKey(curve, false, ['sign', 'verify'])) as CryptoKeyPair

/** Without `privateKeyPem`, a new P-256 key whose private half never leaves WebCrypto. */
export function createSigner(privateKeyPem?: string): Signer {
  const keys = privateKeyPem ? importKeys(privateKeyPem) : generateKeys()
  // Who needs the key gets the error; a sandbox that sends no webhook does not crash its process.
  const publicKey = keys.then(async pair => pem('PUBLIC KEY', await crypto.subtle.exportKey('spki', pair.publicKey)))
  publicKey.catch(() => {})
  return {
    publicKey,
    async sign(body) {
      const { privateKey } = await keys
      const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, body))
      return JSON.stringify({ v: '1', s: base64(derSignature(raw)) })
    },
  }
}

/** One half of a signature as an ASN.1 INTEGER: no leading zeros, and a zero before a set top bit. */
function integer(half: Uint8Array): number[] {
  const start = half.findIndex(byte => byte !== 0)
  // Of zeros alone, the last is left.
  const bytes = [...half.slice(start)]
  const signed = (bytes[0] ?? 0) >= 0x80 ? [0, ...bytes] : bytes
  return [0x02, signed.length, ...signed]
}

/** WebCrypto signs as r‖s; Grid sends ASN.1 DER. */
export function derSignature(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = raw.length / 2
  const content = [...integer(raw.slice(0, half)), ...integer(raw.slice(half))]
  return Uint8Array.from([0x30, content.length, ...content])
}
