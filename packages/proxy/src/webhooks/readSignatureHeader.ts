import { isJsonObject, parseJson } from '../parseJson.js'

function fromBase64(text: string): Uint8Array | undefined {
  try {
    return Uint8Array.from(atob(text), character => character.charCodeAt(0))
  } catch {
    return undefined
  }
}

/**
 * The DER signature in an `X-Grid-Signature` header: `{"v":"1","s":"<base64>"}`, the same under the longer names, or the
 * base64 alone. Undefined for an unknown version.
 */
export function readSignatureHeader(header: string | null | undefined): Uint8Array | undefined {
  if (!header) return undefined
  const parsed = parseJson(header)
  if (!isJsonObject(parsed)) return fromBase64(header)
  const { v, version = v, s, signature = s } = parsed
  return String(version) === '1' && typeof signature === 'string' ? fromBase64(signature) : undefined
}
