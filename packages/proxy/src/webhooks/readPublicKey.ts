/** What every P-256 public key in SPKI begins with, up to the uncompressed point. */
const spkiStart = '3059301306072a8648ce3d020106082a8648ce3d03010703420004'
const spkiBytes = 91

/**
 * Reads a P-256 public key in PEM (SPKI); undefined for anything else. Environment variables often hold a PEM with its
 * line ends written out as `\n`.
 */
export function readPublicKey(pem: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const base64 = pem.replace(/-----[^-]+-----|\\n|\s/g, '')
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
    const start = [...bytes.subarray(0, spkiStart.length / 2)].map(byte => byte.toString(16).padStart(2, '0')).join('')
    return bytes.length === spkiBytes && start === spkiStart ? bytes : undefined
  } catch {
    return undefined
  }
}
