const half = 32

/** One integer of the signature, without DER's leading zero, at its fixed width; undefined when it cannot be one. */
function integer(der: Uint8Array, at: number): { bytes: Uint8Array; next: number } | undefined {
  const length = der[at + 1]
  const start = at + 2
  if (der[at] !== 0x02 || length === undefined || length === 0 || start + length > der.length) return undefined
  const digits = der.subarray(start, start + length)
  const first = digits.findIndex(byte => byte !== 0)
  const significant = first < 0 ? digits.subarray(0, 0) : digits.subarray(first)
  if (significant.length > half) return undefined
  const bytes = new Uint8Array(half)
  bytes.set(significant, half - significant.length)
  return { bytes, next: start + length }
}

/** Turns a DER signature on P-256 into the 64 bytes WebCrypto takes; undefined for anything else. */
export function rawSignature(der: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined
  const r = integer(der, 2)
  const s = r && integer(der, r.next)
  if (!r || !s || s.next !== der.length) return undefined
  const raw = new Uint8Array(half * 2)
  raw.set(r.bytes)
  raw.set(s.bytes, half)
  return raw
}
