import { rawSignature } from './rawSignature.js'
import { readPublicKey } from './readPublicKey.js'
import { readSignatureHeader } from './readSignatureHeader.js'

const curve = { name: 'ECDSA', namedCurve: 'P-256' }

async function importKey(pem: string): Promise<CryptoKey> {
  try {
    const bytes = readPublicKey(pem) ?? new Uint8Array()
    return await crypto.subtle.importKey('spki', bytes, curve, false, ['verify'])
  } catch {
    throw new TypeError(
      "A webhook public key is not a P-256 key in PEM, so no webhook can be trusted. Copy the key from Grid's dashboard.",
    )
  }
}

/**
 * Checks whether Grid signed a webhook. `rawBody` is the body as it was received, before any parsing; `header` is
 * `X-Grid-Signature`; one of `keys` (PEM) has to match. Rejects when a key cannot be read.
 */
export async function verifyGridWebhook(
  rawBody: string | Uint8Array | ArrayBuffer,
  header: string | null | undefined,
  keys: string | readonly string[],
): Promise<boolean> {
  const der = readSignatureHeader(header)
  const signature = der && rawSignature(der)
  const imported = await Promise.all((typeof keys === 'string' ? [keys] : keys).map(importKey))
  if (!signature) return false
  const body = typeof rawBody === 'string' ? new TextEncoder().encode(rawBody) : new Uint8Array(rawBody)
  const verified = imported.map(key => crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, body))
  return (await Promise.all(verified)).includes(true)
}
