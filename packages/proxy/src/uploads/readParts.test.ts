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
  ['whose headers end in the next part', `--boundary\r\n${disposition}\r\n--boundary\r\n\r\n--boundary--`],
])('refuses a form %s', async (_, text) => {
  await expect(collect(request([encode(text)]))).rejects.toMatchObject({ status: 400 })
})

it.each(['text/plain', 'application/json', 'multipart/mixed; boundary=boundary'])('refuses %s', async contentType => {
  await expect(collect(request([encode(form)], contentType))).rejects.toMatchObject({ status: 415 })
})
