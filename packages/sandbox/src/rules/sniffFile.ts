/** The kinds of file Grid takes. */
export type FileKind = 'pdf' | 'jpeg' | 'png'

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a file is by its first bytes, whatever its name and its declared type say. */
export async function sniffFile(file: Blob): Promise<FileKind | undefined> {
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  return signatures.find(([, bytes]) => bytes.every((byte, index) => start[index] === byte))?.[0]
}
