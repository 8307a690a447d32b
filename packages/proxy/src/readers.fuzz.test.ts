import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HttpError } from './HttpError.js'
import { pathUnder } from './request/pathUnder.js'
import { findRoute } from './request/RouteRequest.js'
import { readParts } from './uploads/readParts.js'
import { rawSignature } from './webhooks/rawSignature.js'
import { readSignatureHeader } from './webhooks/readSignatureHeader.js'

/** Bounded and seeded, so that a failure can be seen again. What was found before is kept as examples. */
const settings = { seed: 20_261_130, numRuns: 1000 }

const boundary = 'b'
const encode = (text: string) => new TextEncoder().encode(text)

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = Math.max(1, sizes[turn % sizes.length] ?? 1)
    pieces.push(bytes.subarray(at, at + size))
    at += size
  }
  return pieces
}

async function read(bytes: Uint8Array, sizes: readonly number[]): Promise<[name: string, value: string][] | 'refused'> {
  const pieces = cut(bytes, sizes)
  const request = new Request('https://app.test/', {
    method: 'POST',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: new ReadableStream({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece)
        controller.close()
      },
    }),
    duplex: 'half',
  } as RequestInit)
  const parts: [string, Uint8Array[]][] = []
  try {
    for await (const event of readParts(request, { maxBytes: 2 ** 20, timeoutMs: 10_000 })) {
      if ('head' in event) parts.push([event.head.name, []])
      else parts.at(-1)?.[1].push(event.bytes)
    }
  } catch (error) {
    // Anything else would be a failure of our own.
    expect(error).toBeInstanceOf(HttpError)
    return 'refused'
  }
  return parts.map(([name, chunks]) => [name, Buffer.concat(chunks).toString('latin1')])
}

/** Text made of what a boundary is made of, so that beginnings of one are everywhere. */
const tricky = fc.string({ unit: fc.constantFrom('\r', '\n', '-', 'b', 'x', '"', ';', ':', '\u0000'), maxLength: 60 })
const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })

it('a form is read as it was written, wherever the network cuts it', async () => {
  const field = fc.tuple(
    fc.stringMatching(/^[a-z]{1,8}$/),
    tricky.filter(text => !`\r\n${text}`.includes('\r\n--b')),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 5 }), sizes, async (fields, cuts) => {
      const parts = fields.map(
        ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      )
      const bytes = encode(`${parts.join('')}--b--\r\n`)
      expect(await read(bytes, cuts)).toEqual(fields)
    }),
    {
      ...settings,
      examples: [
        [[['a', '\r\n--\r\n-b\r\n-']], [1]],
        [[['a', '']], [1]],
      ],
    },
  )
})

it('a hostile form is refused or read, and the same wherever it is cut', async () => {
  const piece = fc.oneof(
    tricky,
    fc.constantFrom(
      '--b',
      '--b--',
      '\r\n--b\r\n',
      '\r\n\r\n',
      'content-disposition: form-data; name="a"',
      'filename="x"',
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), sizes, async (pieces, cuts) => {
      const bytes = encode(pieces.join(''))
      expect(await read(bytes, cuts)).toEqual(await read(bytes, [bytes.length || 1]))
    }),
    {
      ...settings,
      examples: [
        [['--b--'], [1]],
        [['--b\r\n', '--b--'], [2]],
      ],
    },
  )
})

it('a signature header is read or not, and never throws', () => {
  const header = fc.oneof(
    fc.string(),
    fc.base64String(),
    fc.json(),
    fc
      .record({ v: fc.oneof(fc.string(), fc.integer()), s: fc.oneof(fc.base64String(), fc.jsonValue()) })
      .map(each => JSON.stringify(each)),
  )
  fc.assert(
    fc.property(header, text => {
      const der = readSignatureHeader(text)
      if (der) expect(rawSignature(der) ?? new Uint8Array(64)).toHaveLength(64)
    }),
    {
      ...settings,
      examples: [['{"v":"1","s":"MA=="}'], ['{"v":"1","s":"MAIC"}'], ['null'], ['{"__proto__":{"v":"1"}}']],
    },
  )
})

it('bytes that are no signature are none, and never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), der => {
      expect(rawSignature(der) ?? new Uint8Array(64)).toHaveLength(64)
    }),
    {
      ...settings,
      examples: [[Uint8Array.of(0x30, 0)], [Uint8Array.of(0x30, 3, 2, 1)], [Uint8Array.of(0x30, 2, 2, 0)]],
    },
  )
})

it('a path is a route with plain ids or none, and every literal is as it was sent', () => {
  const segment = fc.oneof(
    fc.constantFrom(
      'customers',
      'documents',
      'Customer:1',
      '..',
      '.',
      '%2e%2e',
      '%2F',
      '%5c',
      '%00',
      '%63ustomers',
      '',
      'kyc-link',
      '%zz',
    ),
    fc.string({ maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(segment, { maxLength: 5 }), fc.constantFrom('GET', 'POST', 'DELETE'), (segments, method) => {
      const path = `/${segments.join('/')}`
      const below = pathUnder('/api/grid', `/api/grid${path}`)
      try {
        const { route, params } = findRoute(method, below ?? '')
        for (const id of Object.values(params)) expect(id).toMatch(/^[\w:.~-]+$/)
        for (const literal of route.path.split('/').filter(each => !each.startsWith('{')))
          expect(path.split('/')).toContain(literal)
      } catch (error) {
        expect(error).toMatchObject({ status: 404 })
      }
    }),
    {
      ...settings,
      examples: [
        [['%63ustomers', 'Customer:1'], 'GET'],
        [['customers', '..'], 'GET'],
        [['customers', '%2e%2e'], 'GET'],
      ],
    },
  )
})
