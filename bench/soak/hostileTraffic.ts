import { connect, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'

/**
 * Mixed hostile traffic in a process of its own, so that it does not slow the customers that are measured. Every kind comes
 * from an address of its own on the loopback network, at a bounded rate; `sent` in the messages is how often each was tried.
 */
const { PORT = '', SESSION = '' } = process.env
const sent: Record<string, number> = {}
const open = new Set<Socket>()

/** A connection that ends by itself after `forMs` and whose errors are expected. */
function dial(kind: string, forMs: number, act: (socket: Socket) => void): void {
  sent[kind] = (sent[kind] ?? 0) + 1
  const localAddress = `127.0.0.${10 + Object.keys(sent).indexOf(kind)}`
  const socket = connect({ port: Number(PORT), host: '127.0.0.1', localAddress })
  open.add(socket)
  const timer = setTimeout(() => socket.destroy(), forMs)
  socket.on('error', () => {})
  socket.on('close', () => {
    clearTimeout(timer)
    open.delete(socket)
  })
  socket.resume()
  socket.on('connect', () => act(socket))
}

const head = (target: string, more: string, session = '') =>
  `${target} HTTP/1.1\r\nHost: app.test\r\n${session && `X-Session: ${session}\r\n`}${more}\r\n`
const chunked = 'Transfer-Encoding: chunked\r\n'
const json = `Content-Type: application/json\r\n${chunked}`
const form = `Content-Type: multipart/form-data; boundary=b\r\n${chunked}`
const chunk = (bytes: string | Uint8Array) =>
  Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), Buffer.from(bytes), Buffer.from('\r\n')])

/** Writes `bytes` every `everyMs` for as long as the connection is open. */
function drip(socket: Socket, everyMs: number, bytes: () => Uint8Array): void {
  const timer = setInterval(() => {
    if (socket.writableNeedDrain) return
    socket.write(bytes())
  }, everyMs)
  socket.on('close', () => clearInterval(timer))
}

const fileHead = `--b\r\ncontent-disposition: form-data; name="documentHolder"\r\n\r\n${SESSION}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n%PDF-1.4\n`
const emptyField = chunk('--b\r\ncontent-disposition: form-data; name="x"\r\n\r\n\r\n')
const oneByte = chunk('x')
const oneByteChunks = Buffer.concat(Array.from({ length: 100 }, () => oneByte))
const block = chunk(new Uint8Array(64 * 1024).fill(120))
const bomb = gzipSync(new Uint8Array(10 * 2 ** 20))

/** Each kind: how often, in milliseconds between two, and what it does. */
const kinds: Record<string, { everyMs: number; attack: (kind: string) => void }> = {
  slow: {
    everyMs: 500,
    attack: kind =>
      dial(kind, 30_000, socket => {
        socket.write(head('POST /api/grid/webhooks', json))
        drip(socket, 1000, () => oneByte)
      }),
  },
  slowHeaders: {
    everyMs: 2000,
    attack: kind =>
      dial(kind, 30_000, socket => {
        socket.write('GET /api/grid/session HTTP/1.1\r\nHost: app.test\r\n')
        drip(socket, 1000, () => Buffer.from(`X-${Math.random()}: 1\r\n`))
      }),
  },
  slowUpload: {
    everyMs: 1000,
    attack: kind =>
      dial(kind, 30_000, socket => {
        socket.write(head('POST /api/grid/documents', form, SESSION))
        socket.write(chunk(fileHead))
        drip(socket, 1000, () => oneByte)
      }),
  },
  oneByteChunks: {
    everyMs: 1000,
    attack: kind =>
      dial(kind, 15_000, socket => {
        socket.write(head('POST /api/grid/webhooks', json))
        drip(socket, 50, () => oneByteChunks)
      }),
  },
  emptyFields: {
    everyMs: 1000,
    attack: kind =>
      dial(kind, 10_000, socket => {
        socket.write(head('POST /api/grid/documents', form, SESSION))
        drip(socket, 50, () => Buffer.concat(Array.from({ length: 20 }, () => emptyField)))
      }),
  },
  aborted: {
    everyMs: 200,
    attack: kind =>
      dial(kind, 300, socket => {
        socket.write(head('POST /api/grid/documents', form, SESSION))
        socket.write(chunk(fileHead))
        socket.write(block)
      }),
  },
  oversized: {
    everyMs: 1000,
    attack: kind =>
      dial(kind, 5_000, socket => {
        socket.write(head('POST /api/grid/verifications', json, SESSION))
        drip(socket, 20, () => block)
      }),
  },
  oversizedUpload: {
    everyMs: 4000,
    attack: kind =>
      dial(kind, 10_000, socket => {
        socket.write(head('POST /api/grid/documents', form, SESSION))
        socket.write(chunk(fileHead))
        drip(socket, 5, () => block)
      }),
  },
  pipelined: {
    everyMs: 1000,
    attack: kind =>
      dial(kind, 3_000, socket => {
        const requests = ['/api/grid/session', '/api/grid/customers/Customer:other', '/api/grid/nothing', '/x']
        for (const path of requests) socket.write(head(`GET ${path}`, '', SESSION).repeat(10))
      }),
  },
  compressed: {
    everyMs: 500,
    attack: kind =>
      dial(kind, 3_000, socket => {
        const more = `Content-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n`
        socket.write(head('POST /api/grid/verifications', more, SESSION))
        socket.write(bomb)
      }),
  },
  tricks: {
    everyMs: 200,
    attack: kind =>
      dial(kind, 2_000, socket => {
        const targets = [
          '/api\\grid/session',
          '/x/../api/grid/session',
          '/api/grid/%2e%2e/session',
          '//api/grid/session',
        ]
        const target = targets[Math.floor(Math.random() * targets.length)]
        socket.write(`GET ${target} HTTP/1.1\r\nHost: h/api/grid/?\r\nX-Session: ${SESSION}\r\n\r\n`)
      }),
  },
  streamsThatAreNotRead: {
    everyMs: 500,
    attack: kind =>
      dial(kind, 20_000, socket => {
        socket.pause()
        socket.write(head('GET /api/grid/events', '', SESSION))
      }),
  },
  unsigned: {
    everyMs: 200,
    attack: kind =>
      dial(kind, 2_000, socket => {
        const body = JSON.stringify({ id: `Webhook:${Math.random()}`, type: 'CUSTOMER.KYC_APPROVED' })
        const more = `X-Grid-Signature: {"v":"1","s":"AAAA"}\r\nContent-Length: ${body.length}\r\n`
        socket.write(head('POST /api/grid/webhooks', more) + body)
      }),
  },
}

const timers = Object.entries(kinds).map(([kind, { everyMs, attack }]) => setInterval(() => attack(kind), everyMs))

process.on('message', () => {
  for (const timer of timers) clearInterval(timer)
  for (const socket of open) socket.destroy()
  process.send?.({ sent }, () => process.exit())
})
