import { describe, expect, it } from 'vitest'
import { readParts } from './readParts.js'

const encode = (text: string) => new TextEncoder().encode(text)

/** Bytes that look like the beginning of a boundary, again and again. */
const tricky = 'a\r\n--\r\n-b\r\n--boundar\r\n\r\n--boundarz\r'
const form = [
  '--boundary\r\nContent-Disposition: form-data; name="documentHolder"\r\n\r\nCustomer:1\r\n',
  '--boundary\r\ncontent-disposition: form-data; name="side"\r\n\r\n\r\n',
  `--boundary\r\nContent-Type: image/png\r\nContent-Disposition: form-data; name="file"; filename="免許 \\"1\\".png"\r\n\r\n${tricky}`,
  '\r\n--boundary--\r\n',
].join('')

const request = (chunks: readonly Uint8Array[], contentType = 'multipart/form-data; boundary=boundary') =>
  new Request('https://app.test/', {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: new ReadableStream({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(chunk)
        controller.close()
      },
    }),
    duplex: 'half',
  } as RequestInit)

async function collect(from: Request): Promise<string[][]> {
  const decoder = new TextDecoder()
  const parts: string[][] = []
  for await (const event of readParts(from, { maxBytes: 2 ** 20, timeoutMs: 10_000 })) {
    if ('head' in event) parts.push([event.head.name, event.head.fileName ?? '', event.head.contentType, ''])
    else parts.at(-1)?.push((parts.at(-1)?.pop() ?? '') + decoder.decode(event.bytes, { stream: true }))
  }
  return parts
}

const expected = [
  ['documentHolder', '', 'application/octet-stream', 'Customer:1'],
  ['side', '', 'application/octet-stream', ''],
  ['file', '免許 %221%22.png', 'image/png', tricky],
]

describe('a form', () => {
  it('is read the same wherever the network cuts it', async () => {
    const bytes = encode(form)
    for (let cut = 0; cut <= bytes.length; cut++) {
      expect(await collect(request([bytes.subarray(0, cut), bytes.subarray(cut)]))).toEqual(expected)
    }
  })

  it.each([1, 2, 3, 7])('is read the same in pieces of %d bytes', async size => {
    const bytes = encode(form)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
      bytes.subarray(i * size, (i + 1) * size),
    )
    expect(await collect(request(pieces))).toEqual(expected)
  })

  it('may have its boundary in quotes, and something after its end', async () => {
    const quoted = 'multipart/form-data; charset=utf-8; boundary="boundary"'
    expect(await collect(request([encode(`${form}--boundary\r\n\r\nmore`)], quoted))).toEqual(expected)
  })

  it('as browsers and Node write it is read as they mean it', async () => {
    const data = new FormData()
    data.append('documentHolder', 'Customer:1')
    data.append('file', new File([tricky], 'a "b"\n免許.png', { type: 'image/png' }))
    const sent = new Request('https://app.test/', { method: 'POST', body: data })
    expect(await collect(sent)).toEqual([
      ['documentHolder', '', 'application/octet-stream', 'Customer:1'],
      ['file', 'a %22b%22%0A免許.png', 'image/png', tricky],
    ])
  })
})

const disposition = 'Content-Disposition: form-data; name="a"'

it.each([
  ['without an end', `--boundary\r\n${disposition}\r\n\r\nvalue`],
  ['without a boundary', 'value'],
  ['with something before it', `x\r\n--boundary\r\n${disposition}\r\n\r\nvalue\r\n--boundary--`],
  ['whose part has no headers', '--boundary\r\n\r\nvalue\r\n--boundary--'],
  ['whose part has no name', '--boundary\r\nContent-Disposition: form-data\r\n\r\nvalue\r\n--boundary--'],
  [
    'whose part is no form data',
    '--boundary\r\nContent-Disposition: attachment; name="a"\r\n\r\nvalue\r\n--boundary--',
  ],
  ['whose part has two names', `--boundary\r\n${disposition}\r\n${disposition}\r\n\r\nvalue\r\n--boundary--`],
  ['whose headers do not end', `--boundary\r\n${disposition}\r\nX: ${'x'.repeat(10_000)}`],
  ['whose boundary continues', `--boundaryxx${disposition}\r\n\r\nvalue\r\n--boundary--`],
  ['whose boundary has half of a line end', `--boundary\rx${disposition}\r\n\r\nvalue\r\n--boundary--`],
  ['whose boundary has the other half', `--boundaryx\n${disposition}\r\n\r\nvalue\r\n--boundary--`],
  ['which ends with one dash', `--boundary\r\n${disposition}\r\n\r\nvalue\r\n--boundary-x`],
  ['which ends with one dash, later', `--boundary\r\n${disposition}\r\n\r\nvalue\r\n--boundaryx-`],
  ['whose headers end in line feeds alone', `--boundary\r\n${disposition}\n\nvalue\r\n--boundary--`],
  ['whose headers have an end in halves', `--boundary\r\n${disposition}\r\n\rvalue\n\r\nx\r\n--boundary--`],
  ['of nothing', ''],
  ['whose headers end in the next part', `--boundary\r\n${disposition}\r\n--boundary\r\n\r\n--boundary--`],
])('refuses a form %s', async (_, text) => {
  await expect(collect(request([encode(text)]))).rejects.toMatchObject({
    ...{ status: 400, code: 'INVALID_REQUEST_FORMAT', message: 'The body is not a well-formed multipart form.' },
  })
})

it.each([
  ...['text/plain', 'application/json', 'multipart/mixed; boundary=boundary', 'multipart/form-data'],
  ...['multipart/form-datax; boundary=boundary', 'x-multipart/form-data; boundary=boundary'],
])('refuses %s', async contentType => {
  await expect(collect(request([encode(form)], contentType))).rejects.toMatchObject({
    ...{ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'This route accepts multipart/form-data only.' },
  })
})

const formOf = (boundary: string, parts = 1) =>
  `${Array.from({ length: parts }, (_, at) => `--${boundary}\r\nContent-Disposition: form-data; name="p${at}"\r\n\r\nv`).join('\r\n')}\r\n--${boundary}--`

describe('a boundary', () => {
  const seventy = 'b'.repeat(70)

  it.each([
    ['in other letters and with blanks', 'b', 'Multipart/Form-Data ; Boundary=b'],
    ['without a blank before it', 'b', 'multipart/form-data;boundary=b'],
    ['before another parameter', 'b', 'multipart/form-data; boundary=b ; charset=utf-8'],
    ['right before another parameter', 'b', 'multipart/form-data; boundary="b";charset=utf-8'],
    ['with blanks in it', 'a b', 'multipart/form-data; boundary="a b"'],
    ['of 70 characters', seventy, `multipart/form-data; boundary=${seventy}`],
    ['of 70 characters in quotes', seventy, `multipart/form-data; boundary="${seventy}"`],
  ])('may be %s', async (_, boundary, contentType) => {
    expect(await collect(request([encode(formOf(boundary))], contentType))).toEqual([
      ['p0', '', 'application/octet-stream', 'v'],
    ])
  })

  it.each<[string, string, string?]>([
    ['missing', 'multipart/form-data; charset=utf-8', formOf('undefined')],
    ['empty', 'multipart/form-data; boundary='],
    ['empty in quotes', 'multipart/form-data; boundary=""'],
    ['one with a quote in it', 'multipart/form-data; boundary=b"c'],
    ['one that does not end', 'multipart/form-data; boundary="b'],
    ['two', 'multipart/form-data; boundary=b,c'],
    ['another parameter', 'multipart/form-data; xboundary=b'],
    ['one of 71 characters', `multipart/form-data; boundary=${seventy}b`],
    ['one of 71 characters in quotes', `multipart/form-data; boundary="${seventy}b"`],
  ])('is no boundary when it is %s', async (_, contentType, text = formOf('b')) => {
    await expect(collect(request([encode(text)], contentType))).rejects.toMatchObject({
      ...{ status: 400, message: 'The body is not a well-formed multipart form.' },
    })
  })
})

it('takes 50 parts, and not one more', async () => {
  expect(await collect(request([encode(formOf('boundary', 50))]))).toHaveLength(50)
  await expect(collect(request([encode(formOf('boundary', 51))]))).rejects.toMatchObject({
    ...{ status: 413, code: 'PAYLOAD_TOO_LARGE', message: 'The form has more than 50 parts.' },
  })
})

it('takes headers of 8 KB, and not a byte more, before it has seen their end', async () => {
  const start = `\r\n${disposition}\r\nX: `
  const cut = (size: number) => [
    encode(`--boundary${start}${'x'.repeat(size - start.length)}`),
    encode('\r\n\r\nvalue\r\n--boundary--'),
  ]
  expect(await collect(request(cut(8192)))).toEqual([['a', '', 'application/octet-stream', 'value']])
  await expect(collect(request(cut(8193)))).rejects.toMatchObject({ status: 400 })
})

it('stops reading at the end of the form', async () => {
  let pulls = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        pulls += 1
        controller.enqueue(encode(pulls === 1 ? formOf('boundary') : 'more'))
      },
    },
    { highWaterMark: 0 },
  )
  const headers = { 'content-type': 'multipart/form-data; boundary=boundary' }
  const init = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
  expect(await collect(new Request('https://app.test/', init))).toHaveLength(1)
  expect(pulls).toBe(1)
})

it.each([
  ['one line feed', 'X\nY: 1'],
  ['a carriage return before a line end', 'X: \rZ\r\nY: 1'],
  ['a line feed before a line end', 'X: a\n\r\nY: 1'],
])('ends the headers of a part at an empty line, and not at %s', async (_, headers) => {
  const text = `--boundary\r\n${disposition}\r\n${headers}\r\n\r\nvalue\r\n--boundary--`
  expect(await collect(request([encode(text)]))).toEqual([['a', '', 'application/octet-stream', 'value']])
})

it('has no bytes of a part without any', async () => {
  const events = []
  const text = `--boundary\r\n${disposition}\r\n\r\n\r\n--boundary--`
  for await (const event of readParts(request([encode(text)]), { maxBytes: 1000, timeoutMs: 1000 })) events.push(event)
  expect(events).toEqual([{ head: expect.objectContaining({ name: 'a' }) }])
})

it('passes on each piece of a file as it comes', async () => {
  const sizes: number[] = []
  const pieces = [`--boundary\r\n${disposition}\r\n\r\n`, 'x'.repeat(20), 'x'.repeat(30), '\r\n--boundary--'].map(
    encode,
  )
  for await (const event of readParts(request(pieces), { maxBytes: 1000, timeoutMs: 1000 })) {
    sizes.push('bytes' in event ? event.bytes.length : 0)
  }
  expect(sizes).toEqual([0, 20, 30])
})
