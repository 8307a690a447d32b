import { afterEach, describe, expect, it, vi } from 'vitest'
import { convertHeic } from './convertHeic.js'

const heic = () => new File(['\0\0\0\u0018ftypheic\0\0\0\0mif1heic'], 'IMG_0042.HEIC', { lastModified: 1 })

/** A browser that decodes HEIC, with what it was asked to decode and encode. */
function decodes(width: number, height: number) {
  const image = { width, height, close: vi.fn() }
  const drawImage = vi.fn()
  vi.stubGlobal('createImageBitmap', async () => image)
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({ drawImage } as never)
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done, type) =>
    done(new Blob(['jpeg'], { type: type ?? '' })),
  )
  return { image, drawImage }
}

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('convertHeic', () => {
  it('makes a JPEG of the same name when the browser decodes HEIC', async () => {
    const { image, drawImage } = decodes(1200, 800)
    const file = await convertHeic(heic())
    expect([file.name, file.type, await file.text(), file.lastModified]).toEqual([
      'IMG_0042.jpg',
      'image/jpeg',
      'jpeg',
      1,
    ])
    expect(drawImage).toHaveBeenCalledExactlyOnceWith(image, 0, 0, 1200, 800)
    expect(image.close).toHaveBeenCalledOnce()
  })

  it('scales down a photo that is larger than a canvas may be', async () => {
    const { image, drawImage } = decodes(8192, 4096)
    await convertHeic(heic())
    expect(drawImage).toHaveBeenCalledExactlyOnceWith(image, 0, 0, 4096, 2048)
  })

  it('leaves the photo as it is when the browser cannot decode it', async () => {
    vi.stubGlobal('createImageBitmap', () => Promise.reject(new DOMException('', 'InvalidStateError')))
    const file = heic()
    expect(await convertHeic(file)).toBe(file)
  })

  it('leaves any other file as it is', async () => {
    decodes(1200, 800)
    const file = new File(['%PDF-1.7'], 'a.pdf')
    expect(await convertHeic(file)).toBe(file)
  })
})
