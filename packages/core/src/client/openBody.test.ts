import { describe, expect, it } from 'vitest'
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
