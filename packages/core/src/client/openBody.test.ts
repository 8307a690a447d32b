import { describe, expect, it, vi } from 'vitest'
import { openBody } from './openBody.js'

/** A request as Firefox has it. */
class RequestWithoutBody extends Request {
  override get body(): never {
    return undefined as never
  }
}

const read = async (request: Request) => new Response(await openBody(request)).text()

describe.each([
  ['with Request.body', Request],
  ['without it, as in Firefox', RequestWithoutBody],
])('openBody, %s', (_, Given) => {
  it('gives the bytes of the request', async () => {
    expect(await read(new Given('https://app.test', { method: 'POST', body: 'Grid' }))).toBe('Grid')
  })

  it('gives null when there is no body', async () => {
    expect(await openBody(new Given('https://app.test'))).toBeNull()
  })
})

it('writes a form that cannot be read back out of its request, as in WebKit', async () => {
  const { arrayBuffer } = Response.prototype
  Response.prototype.arrayBuffer = () => Promise.reject(new TypeError('Unable to read form data blob'))
  vi.resetModules()
  const [{ openBody: open }, { rememberForm }] = [await import('./openBody.js'), await import('./formOf.js')]
  const form = new FormData()
  form.append('documentType', 'PASSPORT')
  form.append('a "quoted"\r\nname', 'two\r\nlines')
  form.append('raw', new File(['raw'], 'raw'))
  form.append('file', new File(['%PDF-1.7'], 'Zoë "scan".pdf', { type: 'application/pdf' }))
  const request = rememberForm(new Request('https://app.test', { method: 'POST', body: form }), form)
  const body = await open(request)
  Response.prototype.arrayBuffer = arrayBuffer
  const headers = { 'content-type': request.headers.get('content-type') ?? '' }
  const read = await new Response(body, { headers }).formData()
  expect(read.get('documentType')).toBe('PASSPORT')
  expect(await (read.get('file') as File).text()).toBe('%PDF-1.7')
  expect((read.get('file') as File).type).toBe('application/pdf')
  expect((read.get('file') as File).name).toMatch(/^Zoë %22scan%22.pdf$|^Zoë "scan".pdf$/)
  expect((read.get('raw') as File).type).toBe('application/octet-stream')
  expect([...read.keys()]).toHaveLength(4)
  expect([...read.values()]).toContain('two\r\nlines')
})
