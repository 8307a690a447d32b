import { describe, expect, it } from 'vitest'
import { checkFile, correctType, fileKind, isReadable, largestFile } from './checkFile.js'

const encode = (text: string) => new TextEncoder().encode(text)
const uint16 = (value: number) => [value >> 8, value & 255]
const uint32 = (value: number) => [...uint16(value >>> 16), ...uint16(value & 0xffff)]

const png = (width: number, height: number) =>
  new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...[...uint32(13), ...encode('IHDR'), ...uint32(width), ...uint32(height), 8, 6, 0, 0, 0],
  ])

/** As a camera writes it: metadata and a table, with padding, before the frame. */
const jpeg = (width: number, height: number, frame = 0xc2) =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe1, ...uint16(6), 1, 2, 3, 4],
    ...[0xff, 0xff, 0xc4, ...uint16(4), 0, 0],
    ...[0xff, frame, ...uint16(11), 8, ...uint16(height), ...uint16(width), 1, 1, 1, 1],
  ])
const pdf = (end = '') => encode(`%PDF-1.7\n1 0 obj\n<</Type /Page>>\nendobj\n${end}`)
const heic = encode('\0\0\0\u0018ftypheic\0\0\0\0mif1heic')
const check = (...parts: BlobPart[]) => checkFile(new File(parts, 'passport.jpg', { type: 'image/jpeg' }))

it.each([
  ['a PDF', pdf()],
  ['a PDF after a byte order mark and a newline', encode('\uFEFF\n%PDF-1.7\n')],
  ['a PDF whose header ends at the last byte readers look at', encode(`${' '.repeat(1019)}%PDF-1.4`)],
  ['a JPEG', jpeg(1200, 800)],
  ['a baseline JPEG', jpeg(500, 2000, 0xc0)],
  ['a PNG', png(500, 500)],
  ['a JPEG whose size cannot be read', new Uint8Array([0xff, 0xd8, 0xff, 0xe0])],
  ['a PNG that ends in its header', png(1, 1).subarray(0, 12)],
])('lets %s pass', async (_, bytes) => {
  expect(await check(bytes)).toEqual({})
})

it.each([
  ['empty', new Uint8Array()],
  ['heic', heic],
  ['wrongType', encode('MZ\u0090 this program cannot be run')],
  ['wrongType', encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['wrongType', encode('PK')],
  ['wrongType', encode(`${' '.repeat(1020)}%PDF-1.4`)],
  ['tooSmall', png(499, 3000)],
  ['tooSmall', jpeg(3000, 499)],
] as const)('stops what is %s, whatever its name says', async (error, bytes) => {
  expect(await check(bytes)).toEqual({ error })
})

it('stops at ten million bytes', async () => {
  const start = pdf()
  expect(await check(start, new Uint8Array(largestFile - start.length))).toEqual({})
  expect(await check(start, new Uint8Array(largestFile - start.length + 1))).toEqual({ error: 'tooLarge' })
})

it('says that a file has gone', async () => {
  const file = new File([pdf()], 'gone.pdf')
  file.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
  expect(await checkFile(file)).toEqual({ error: 'unreadable' })
})

describe('a protected PDF', () => {
  it.each(['trailer\n<</Root 1 0 R /Encrypt 5 0 R>>', '<</Type /XRef/Encrypt<</Filter/Standard>>>>'])(
    'is let through with a warning',
    async trailer => {
      expect(await check(pdf(trailer))).toEqual({ warning: 'locked' })
    },
  )

  it('is not one that only mentions its metadata', async () => {
    expect(await check(pdf('<</EncryptMetadata false>> / /E'))).toEqual({})
  })
})

it.each([
  ['IMG_1234', '', jpeg(1200, 800), 'IMG_1234.jpg', 'image/jpeg'],
  ['scan', 'application/octet-stream', pdf(), 'scan.pdf', 'application/pdf'],
  ['passport.pdf', 'application/pdf', png(600, 600), 'passport.pdf', 'image/png'],
  ['Mr. Smith', '', encode('\uFEFF\n%PDF-1.7\n'), 'Mr. Smith.pdf', 'application/pdf'],
])('sends %s (%s) under the type of its content', async (name, type, bytes, sentName, sentType) => {
  const file = new File([bytes], name, { type, lastModified: 7 })
  const sent = await correctType(file)
  expect([sent.name, sent.type, sent.lastModified]).toEqual([sentName, sentType, 7])
  expect(new Uint8Array(await sent.arrayBuffer())).toEqual(bytes)
})

it.each([
  ['scan.pdf', 'application/pdf', pdf()],
  ['virus.pdf', 'application/pdf', encode('MZ\u0090')],
  ['photo.heic', 'image/heic', heic],
])('leaves %s as it is', async (name, type, bytes) => {
  const file = new File([bytes], name, { type })
  expect(await correctType(file)).toBe(file)
})

describe('the kind of a file', () => {
  it.each(['heic', 'heif', 'heim', 'heis', 'heix', 'hevc', 'hevm', 'hevs', 'hevx', 'mif1', 'msf1'])(
    'is HEIC under the brand %s',
    brand => {
      expect(fileKind(encode(`\0\0\0\u0018ftyp${brand}\0\0`))).toBe('heic')
    },
  )

  it.each(['ftypheia', 'ftypavif', 'ftypqt  ', 'xtypheic', 'ftyphei'])('is another after %s', start => {
    expect(fileKind(encode(`\0\0\0\u0018${start}`))).toBe('other')
  })

  it.each([
    ['png', png(1, 1)],
    ['jpeg', jpeg(1, 1)],
  ] as const)('is %s by all of its first bytes', (kind, bytes) => {
    expect(fileKind(bytes)).toBe(kind)
    const length = kind === 'png' ? 8 : 3
    for (let at = 0; at < length; at++) {
      const broken = new Uint8Array(bytes)
      broken[at] = 0
      expect(fileKind(broken)).toBe('other')
    }
  })

  it('is none of nothing', () => {
    expect(fileKind(new Uint8Array())).toBe('other')
  })
})

describe('the protection of a PDF', () => {
  it.each([
    ['after a dictionary that was left over', '%PDF-1.7\n<</EncryptMetadata false>>\ntrailer\n<</Encrypt 5 0 R>>'],
    ['at the very beginning', '/Encrypt 5 0 R\n%PDF-1.7'],
    ['at the very end', '%PDF-1.7\n/Encrypt'],
    ['after many other names', '%PDF-1.7\n/E/En/Enc /Encryp /Encrypt 7 0 R'],
  ])('is noticed %s', async (_, text) => {
    expect(await check(encode(text))).toEqual({ warning: 'locked' })
  })

  it.each(['/Encryp', 'Encrypt 5 0 R', '/encrypt 5 0 R'])('is not one that says %s', async text => {
    expect(await check(encode(`%PDF-1.7\n${text}`))).toEqual({})
  })
})

describe('the name that a file is sent under', () => {
  it.each([
    ['scan', 'image/png', png(1, 1), 'scan.png'],
    ['a.b', 'application/pdf', pdf(), 'a.b.pdf'],
    ['scan.abcdef', 'application/pdf', pdf(), 'scan.abcdef.pdf'],
    ['scan.pdf ', 'application/pdf', pdf(), 'scan.pdf .pdf'],
    ['IMG.JPEG', '', jpeg(1, 1), 'IMG.JPEG'],
    ['scan.7z', '', pdf(), 'scan.7z'],
  ])('of %s has an ending', async (name, type, bytes, sentName) => {
    expect((await correctType(new File([bytes], name, { type }))).name).toBe(sentName)
  })

  it('is its own where it cannot be read', async () => {
    const file = new File([pdf()], 'scan')
    file.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as never
    expect(await correctType(file)).toBe(file)
  })

  it('needs no more of the file than its beginning', async () => {
    const file = new File([pdf(' '.repeat(5_000))], 'scan.pdf', { type: 'application/pdf' })
    const read: unknown[] = []
    const { slice } = file
    file.slice = (...range) => {
      read.push(range)
      return slice.apply(file, range)
    }
    await correctType(file)
    expect(read).toEqual([[0, 1024]])
  })
})

it('knows whether a file can still be read', async () => {
  expect(await isReadable(new Blob(['a']))).toBe(true)
  const gone = new Blob(['a'])
  gone.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) }) as never
  expect(await isReadable(gone)).toBe(false)
})
