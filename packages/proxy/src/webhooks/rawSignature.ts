const half = 32

/**
 * One integer of the signature, without DER's leading zeros, at its fixed width; undefined when it cannot be one. A length
 * that goes beyond the end is found by its caller: `next` is then no place where a number, or the end, can be.
 */
function integer(der: Uint8Array, at: number): { bytes: Uint8Array; next: number } | undefined {
  const length = der[at + 1] ?? 0
  const start = at + 2
  if (der[at] !== 0x02 || length === 0) return undefined
  const digits = der.subarray(start, start + length)
  // Of a number of zeros only, -1 leaves the last one.
  const significant = digits.subarray(digits.findIndex(byte => byte !== 0))
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
