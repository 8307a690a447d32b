export interface ImageSize {
  readonly width: number
  readonly height: number
}

function pngSize(view: DataView): ImageSize | undefined {
  // The header chunk is always the first, with width and height at its start.
  return view.byteLength < 24 ? undefined : { width: view.getUint32(16), height: view.getUint32(20) }
}

/** Frame headers, baseline to lossless; C4, C8 and CC in the same range are tables. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function jpegSize(view: DataView): ImageSize | undefined {
  // Segments one after the other: FF, marker, length; a frame header also has precision, height and width.
  for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1)
    if (isFrame(marker)) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    // A marker may be padded with any number of FF.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return undefined
}

/** Width and height in pixels as the file's header says; undefined where it cannot be read. Nothing is decoded. */
export function imageSize(bytes: Uint8Array, kind: 'jpeg' | 'png'): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return kind === 'png' ? pngSize(view) : jpegSize(view)
}
