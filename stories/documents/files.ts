const createCanvas = (width: number, height: number) => {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const paint = canvas.getContext('2d')
  if (!paint) throw new Error('This browser has no 2D canvas.')
  paint.fillStyle = '#e9eef4'
  paint.fillRect(0, 0, width, height)
  paint.fillStyle = '#8fa3b8'
  paint.fillRect(width * 0.08, height * 0.2, width * 0.28, height * 0.55)
  for (const line of [0.25, 0.4, 0.55, 0.7]) paint.fillRect(width * 0.44, height * line, width * 0.45, height * 0.06)
  return canvas
}

/** A picture of a card without personal data. */
export async function picture(name = 'passport.png', width = 1200, height = 800): Promise<File> {
  const canvas = createCanvas(width, height)
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  return new File([blob ?? ''], name, { type: 'image/png' })
}

export const pdf = (name = 'statement.pdf', more = ''): File =>
  new File([`%PDF-1.7\n${more}`], name, { type: 'application/pdf' })

export const program = new File(['MZ'], 'statement.pdf', { type: 'application/pdf' })
export const heic = new File(['\0\0\0\u0018ftypheic'], 'IMG_2041.HEIC', { type: 'image/heic' })
export const empty = new File([], 'scan.pdf', { type: 'application/pdf' })
export const large = () => new File([pdf(), new Uint8Array(10_000_001)], 'annual-report.pdf')
