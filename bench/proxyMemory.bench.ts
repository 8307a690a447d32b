import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Benchmark } from './Benchmark.js'
import { startProxyProcess } from './startProxyProcess.js'

const uploads = 50
const megabyte = 2 ** 20
const customerId = 'Customer:0199a1c2-7d10-7000-8000-000000000001'
const maxMegabytes = 100

/** A Grid that reads slowly: a proxy that does not wait for it has to buffer what is not read yet. */
async function startSlowGrid() {
  let received = 0
  const server = createServer((incoming, outgoing) => {
    incoming.on('data', chunk => {
      received += chunk.length
      incoming.pause()
      setTimeout(() => incoming.resume(), 2)
    })
    incoming.on('end', () => {
      outgoing.writeHead(201, { 'content-type': 'application/json' })
      outgoing.end('{"id":"Document:1"}')
    })
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, received: () => received }
}

const head = `--b\r\ncontent-disposition: form-data; name="documentHolder"\r\n\r\n${customerId}\r\n--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n`
const content = Buffer.concat([Buffer.from(head), Buffer.alloc(10 * megabyte, 120), Buffer.from('\r\n--b--\r\n')])

const upload = (url: string) =>
  new Promise<void>((resolve, reject) => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', 'content-length': content.length }
    const sent = request(`${url}/documents`, { method: 'POST', headers }, answer => {
      answer.resume()
      if (answer.statusCode === 201) answer.on('end', resolve)
      else reject(new Error(`An upload was answered ${answer.statusCode}.`))
    })
    sent.on('error', reject)
    sent.end(content)
  })

async function growth(SIDE: 'ours' | 'floor'): Promise<number> {
  const grid = await startSlowGrid()
  const proxy = await startProxyProcess({ GRID_URL: grid.url, CUSTOMER_ID: customerId, SIDE })
  try {
    // The first one loads and compiles what all need.
    await upload(proxy.url)
    await proxy.memory()
    const before = await proxy.memory()
    await Promise.all(Array.from({ length: uploads }, () => upload(proxy.url)))
    if (grid.received() < (uploads + 1) * 10 * megabyte) throw new Error('Not all of the files arrived.')
    return Math.max(1, ((await proxy.memory()) - before) / megabyte)
  } finally {
    await proxy.stop()
    grid.server.closeAllConnections()
    await new Promise(resolve => grid.server.close(resolve))
  }
}

/** The floor pipes sockets together and checks nothing. */
export const benchmarks: Benchmark[] = [
  {
    name: 'proxy: memory while 50 uploads of 10 MB run at once, against a pipe',
    async run() {
      const [ours, floor] = [await growth('ours'), await growth('floor')]
      if (ours > maxMegabytes) throw new Error(`The proxy grew by ${ours} MB; ${maxMegabytes} are allowed.`)
      return { ours, floor, unit: 'MB' }
    },
  },
]
