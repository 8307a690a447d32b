import { imageSize } from './imageSize.js'

/** Why a file is not sent: Grid would reject it, or the person who reviews it could not read it. */
export type FileError = 'unreadable' | 'changed' | 'empty' | 'tooLarge' | 'heic' | 'wrongType' | 'tooSmall'

/** What may be wrong with a file that is sent all the same. */
export type FileWarning = 'locked'

/** The result of `checkFile`: an error stops the upload, a warning does not. */
export interface FileCheck {
  readonly error?: FileError
  readonly warning?: FileWarning
}

/** Grid says "10 MB". This is the smaller of its two readings, so that no file is rejected after the upload. */
export const largestFile = 10_000_000

/** Of the shorter side, in pixels. */
export const smallestSide = 500

/** What a file is by its first bytes: the three types Grid takes, the one that phones make instead, or neither. */
export type FileKind = 'pdf' | 'jpeg' | 'png' | 'heic' | 'other'

/** Readers accept a PDF whose header lies anywhere up to here: after a byte order mark, a newline or a mail header. */
const pdfHeaderWithin = 1024
const pdfHeader = '%PDF-'

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** The brands under which cameras write HEIC; they follow `ftyp`. */
const heicBrand = /^ftyp(hei[cfmsx]|hev[cmsx]|mif1|msf1)$/

/** The kind of a file by its content, whatever its name and its declared type say. */
export function fileKind(bytes: Uint8Array): FileKind {
  const found = signatures.find(([, start]) => start.every((byte, at) => bytes[at] === byte))?.[0]
  if (found) return found
  const text = (start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end))
  if (heicBrand.test(text(4, 12))) return 'heic'
  return text(0, pdfHeaderWithin).includes(pdfHeader) ? 'pdf' : 'other'
}

const types: Readonly<Partial<Record<FileKind, readonly [type: string, extension: string]>>> = {
  pdf: ['application/pdf', 'pdf'],
  jpeg: ['image/jpeg', 'jpg'],
  png: ['image/png', 'png'],
}

/**
 * The file under the type of its content, and with an ending where its name has none: a browser derives the type from the name,
 * so that `IMG_1234` and a renamed picture would be sent as something else. Never rejects.
 */
export async function correctType(file: File): Promise<File> {
  const start = await file
    .slice(0, pdfHeaderWithin)
    .arrayBuffer()
    .then(
      buffer => new Uint8Array(buffer),
      () => new Uint8Array(),
    )
  const [type, extension] = types[fileKind(start)] ?? []
  const hasEnding = /\.[a-z\d]{2,5}$/i.test(file.name)
  if (type === undefined || (file.type === type && hasEnding)) return file
  const name = hasEnding ? file.name : `${file.name}.${extension}`
  return new File([file], name, { type, lastModified: file.lastModified })
}

const encrypt = [...'/Encrypt'].map(letter => letter.charCodeAt(0))

/** Whether a PDF is protected: its trailer then names an encryption dictionary. Many such files open without a password. */
function isEncryptedPdf(bytes: Uint8Array): boolean {
  const [slash = 0] = encrypt
  for (let at = bytes.indexOf(slash); at >= 0; at = bytes.indexOf(slash, at + 1)) {
    // `/EncryptMetadata` belongs to the dictionary itself, which may be left over in a file that is open now.
    if (encrypt.every((byte, offset) => bytes[at + offset] === byte) && bytes[at + encrypt.length] !== 0x4d) return true
  }
  return false
}

/** Whether a chosen file can still be read: browsers refuse one that was edited, moved or deleted since. */
export const isReadable = (file: Blob): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    )

/** Checks a file before it is sent: its content, not its name. Never rejects. */
export async function checkFile(file: Blob): Promise<FileCheck> {
  if (file.size === 0) return { error: 'empty' }
  if (file.size > largestFile) return { error: 'tooLarge' }
  // A file may be gone, or a cloud drive's file not be there yet.
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => undefined,
  )
  if (!bytes) return { error: 'unreadable' }
  const kind = fileKind(bytes)
  if (kind === 'heic') return { error: 'heic' }
  if (kind === 'other') return { error: 'wrongType' }
  if (kind === 'pdf') return isEncryptedPdf(bytes) ? { warning: 'locked' } : {}
  const size = imageSize(bytes, kind)
  return size && Math.min(size.width, size.height) < smallestSide ? { error: 'tooSmall' } : {}
}
