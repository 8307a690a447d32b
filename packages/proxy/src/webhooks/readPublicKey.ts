/** What every P-256 public key in SPKI begins with, up to the uncompressed point. */
const spkiStart = '3059301306072a8648ce3d020106082a8648ce3d03010703420004'
const spkiBytes = 91

/** The curve: y² = x³ - 3x + b, modulo p. */
const p = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
const b = 0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604bn

/** Most keys with a character that was lost or mistyped name no point of the curve. */
function isOnCurve(spki: Uint8Array): boolean {
  const [x = 0n, y = 0n] = [spki.subarray(-64, -32), spki.subarray(-32)].map(bytes =>
    BigInt(`0x${Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')}`),
  )
  return x < p && y < p && (y * y - x * x * x + 3n * x - b) % p === 0n
}

/**
 * Reads a P-256 public key in PEM (SPKI); undefined for anything else. Environment variables often hold a PEM with its
 * line ends written out as `\n`.
 */
export function readPublicKey(pem: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const base64 = pem.replace(/-----[^-]+-----|\\n|\s/g, '')
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
    const start = [...bytes.subarray(0, spkiStart.length / 2)].map(byte => byte.toString(16).padStart(2, '0')).join('')
    return bytes.length === spkiBytes && start === spkiStart && isOnCurve(bytes) ? bytes : undefined
  } catch {
    return undefined
  }
}
