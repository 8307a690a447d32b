import { describe, expect, it } from 'vitest'
import { imageSize } from './imageSize.js'

const png = (width: number, height: number) => {
  const bytes = new Uint8Array(24)
  new DataView(bytes.buffer).setUint32(16, width)
  new DataView(bytes.buffer).setUint32(20, height)
  return bytes
}
/** A segment of a JPEG: its marker, and as many bytes as it has. */
const segment = (marker: number, ...bytes: number[]) => [0xff, marker, 0, bytes.length + 2, ...bytes]
const frame = (marker: number) => segment(marker, 8, 0x01, 0x02, 0x03, 0x04, 3)
const jpeg = (...segments: number[][]) => Uint8Array.from([0xff, 0xd8, ...segments.flat()])

describe('a PNG', () => {
  it('says its size at the start', () => {
    expect(imageSize(png(640, 70_000), 'png')).toEqual({ width: 640, height: 70_000 })
  })

  it('that is cut off says none', () => {
    expect(imageSize(png(1, 1).slice(0, 23), 'png')).toBeUndefined()
  })

  it('is read where it begins in a larger buffer', () => {
    const inside = new Uint8Array([...new Uint8Array(7), ...png(3, 5)])
    expect(imageSize(inside.subarray(7), 'png')).toEqual({ width: 3, height: 5 })
  })
})

describe('a JPEG', () => {
  const size = { width: 0x0304, height: 0x0102 }

  it.each([0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc7, 0xc9, 0xcb, 0xcd, 0xcf])('says its size in frame %i', marker => {
    expect(imageSize(jpeg(frame(marker)), 'jpeg')).toEqual(size)
  })

  it.each([0xc4, 0xc8, 0xcc, 0xbf, 0xd0, 0xe0])('says none in segment %i, and reads the next', marker => {
    expect(imageSize(jpeg(frame(marker)), 'jpeg')).toBeUndefined()
    expect(imageSize(jpeg(segment(marker, 1, 2, 3), frame(0xc0)), 'jpeg')).toEqual(size)
  })

  it('may have its markers padded', () => {
    expect(imageSize(jpeg(segment(0xe0, 1), [0xff, 0xff], frame(0xc2)), 'jpeg')).toEqual(size)
  })

  it('says its size when it is cut off right behind it', () => {
    expect(imageSize(jpeg(frame(0xc0)).slice(0, 11), 'jpeg')).toEqual(size)
  })

  it('that is cut off, or is none, says none', () => {
    expect(imageSize(jpeg(frame(0xc0)).slice(0, 10), 'jpeg')).toBeUndefined()
    expect(imageSize(jpeg([0, 0xc0, 0, 8, 8, 1, 2, 3, 4, 3]), 'jpeg')).toBeUndefined()
    expect(imageSize(new Uint8Array(0), 'jpeg')).toBeUndefined()
  })
})
