/** One half of a signature as an ASN.1 INTEGER: no leading zeros, and a zero before a set top bit. */
function integer(half: Uint8Array): number[] {
  const start = half.findIndex(byte => byte !== 0)
  const bytes = start < 0 ? [0] : [...half.slice(start)]
  const signed = (bytes[0] ?? 0) >= 0x80 ? [0, ...bytes] : bytes
  return [0x02, signed.length, ...signed]
}

/** WebCrypto signs as r‖s; Grid sends ASN.1 DER. */
export function derSignature(raw: Uint8Array): Uint8Array<ArrayBuffer> {
  const half = raw.length / 2
  const content = [...integer(raw.slice(0, half)), ...integer(raw.slice(half))]
  return Uint8Array.from([0x30, content.length, ...content])
}
