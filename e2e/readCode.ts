import type { Page } from '@playwright/test'
import decodeQR from 'qr/decode.js'

/** What a phone's camera would read from the code on a page: from its picture alone. */
export async function readCode(page: Page): Promise<string> {
  const picture = (await page.getByRole('img', { name: /code to scan/i }).screenshot()).toString('base64')
  const helper = await page.context().newPage()
  const { width, height, pixels } = await helper.evaluate(async png => {
    const bytes = Uint8Array.from(atob(png), sign => sign.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    const paint = canvas.getContext('2d')
    paint?.drawImage(bitmap, 0, 0)
    const { data, width, height } = paint?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1)
    return { width, height, pixels: Array.from(data) }
  }, picture)
  await helper.close()
  // As long as it takes: a machine under load is slow, not blind.
  return decodeQR({ width, height, data: Uint8Array.from(pixels) }, { timeLimit: 20_000 })
}
