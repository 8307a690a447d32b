import { fileKind } from './fileKind.js'
import { imageSize } from './imageSize.js'
import { isEncryptedPdf } from './isEncryptedPdf.js'

/** Why a file is not sent: Grid would refuse it, or the person who looks at it could not read it. */
export type FileError = 'unreadable' | 'empty' | 'tooLarge' | 'heic' | 'wrongType' | 'tooSmall'

/** What may be wrong with a file that is sent all the same. */
export type FileWarning = 'locked'

export interface FileCheck {
  readonly problem?: FileError
  readonly warning?: FileWarning
}

/** Grid says "10 MB". This is the smaller of its two readings, so that nothing is refused after the upload. */
export const largestFile = 10_000_000

/** Of the shorter side, in pixels. */
export const smallestSide = 500

/** Looks at a file before it is sent: at its content, not at its name. Never rejects. */
export async function checkFile(file: Blob): Promise<FileCheck> {
  if (file.size === 0) return { problem: 'empty' }
  if (file.size > largestFile) return { problem: 'tooLarge' }
  // A file may be gone, or a cloud drive's file not be there yet.
  const bytes = await file.arrayBuffer().then(
    buffer => new Uint8Array(buffer),
    () => undefined,
  )
  if (!bytes) return { problem: 'unreadable' }
  const kind = fileKind(bytes)
  if (kind === 'heic') return { problem: 'heic' }
  if (kind === 'other') return { problem: 'wrongType' }
  if (kind === 'pdf') return isEncryptedPdf(bytes) ? { warning: 'locked' } : {}
  const size = imageSize(bytes, kind)
  return size && Math.min(size.width, size.height) < smallestSide ? { problem: 'tooSmall' } : {}
}
