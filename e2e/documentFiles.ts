import { crc32, deflateSync } from 'node:zlib'
import { canaryPerson } from './canary.js'

interface TestFile {
  name: string
  mimeType: string
  buffer: Buffer
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

/** A grey picture that every browser decodes. Its name is a person's, as most are. */
export function picture(name = `${canaryPerson.fullName}.png`, width = 800, height = 600): TestFile {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  const rows = deflateSync(Buffer.alloc((width + 1) * height, 0x90).map((byte, at) => (at % (width + 1) ? byte : 0)))
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  const parts = [start, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]
  return { name, mimeType: 'image/png', buffer: Buffer.concat(parts) }
}

/** A PDF of so many bytes. */
export function pdf(bytes = 1000, name = `${canaryPerson.line2}.pdf`): TestFile {
  return {
    name,
    mimeType: 'application/pdf',
    buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9)]),
  }
}

export const program: TestFile = { name: 'passport.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ\u0090') }
