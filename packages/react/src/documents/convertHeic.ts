import { fileKind } from './checkFile.js'

/** Enough for small print on a document, and a fraction of the size of a PNG. */
const jpegQuality = 0.92

/** Longer sides are scaled down to this many pixels: a browser refuses larger canvases on phones. */
const longestSide = 4096

/**
 * A JPEG of a HEIC photo, where the browser can decode HEIC (Safari does). Any other file comes back unchanged, and so does a
 * photo that cannot be decoded: the check of the file then says what to do. Never rejects.
 */
export async function convertHeic(file: File): Promise<File> {
  try {
    const start = new Uint8Array(await file.slice(0, 12).arrayBuffer())
    if (fileKind(start) !== 'heic') return file
    const image = await createImageBitmap(file)
    const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    const jpeg = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg', jpegQuality))
    const name = `${file.name.replace(/\.(heic|heif)$/i, '')}.jpg`
    return jpeg ? new File([jpeg], name, { type: 'image/jpeg', lastModified: file.lastModified }) : file
  } catch {
    return file
  }
}
