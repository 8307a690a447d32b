/** What a file is by its first bytes: the three kinds Grid takes, the one that phones make instead, or neither. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'heic' | 'other'

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** The brands under which cameras write HEIC; they stand after `ftyp`. */
const heicBrand = /^ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1)$/

/** The kind of a file by its content, whatever its name and its declared type say. */
export function fileKind(bytes: Uint8Array): FileKind {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  if (found) return found
  return heicBrand.test(String.fromCharCode(...bytes.subarray(4, 12))) ? 'heic' : 'other'
}
