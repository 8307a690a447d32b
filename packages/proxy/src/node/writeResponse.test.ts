import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { writeResponse } from './writeResponse.js'

let close = () => {}
afterEach(() => close())

/** What a client gets of a response: its head and its text. */
async function receive(response: Response, beforeEnd?: () => Promise<void>) {
  const server = createServer((_, outgoing) => void writeResponse(response, outgoing, beforeEnd))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  return new Promise<{ status: number | undefined; length: string | undefined; text: string }>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }, incoming => {
      let text = ''
      incoming.on('data', chunk => {
        text += chunk
      })
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode, length: incoming.headers['content-length'], text }),
      )
    })
    sent.on('error', reject).end()
  })
}

it('writes status and text', async () => {
  expect(await receive(new Response('No.', { status: 403 }))).toMatchObject({ status: 403, text: 'No.' })
})

it('gives a response its length where the client may still be sending', async () => {
  let waited = 0
  const wait = async () => void waited++
  expect(await receive(new Response('Too long.', { status: 413 }), wait)).toEqual({
    status: 413,
    length: '9',
    text: 'Too long.',
  })
  expect(waited).toBe(1)
})

it('gives none to a response that may have no body', async () => {
  const done = async () => {}
  expect(await receive(new Response(null, { status: 204 }), done)).toEqual({ status: 204, length: undefined, text: '' })
})
