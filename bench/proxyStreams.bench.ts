import { createServer, get, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Benchmark } from './Benchmark.js'
import { startProxyProcess } from './startProxyProcess.js'

const streams = 1000
const customerId = 'Customer:0199a1c2-7d10-7000-8000-000000000001'

/** A page that listens; `received` resolves with its first change event. */
const listen = (url: string) =>
  new Promise<{ received: Promise<void>; leave: () => void }>((resolve, reject) => {
    const request = get(`${url}/events`, { agent: false }, answer => {
      answer.setEncoding('utf8')
      const received = new Promise<void>(done => answer.on('data', (text: string) => text.includes('data:') && done()))
      answer.on('error', () => {})
      answer.once('data', () => resolve({ received, leave: () => request.destroy() }))
    })
    request.on('error', reject)
  })

/** Milliseconds from one change event going in until every page has received it. */
async function reachAll(url: string, ingest: () => unknown): Promise<number> {
  const pages = []
  // In portions: a listen queue is shorter than this.
  for (let open = 0; open < streams; open += 100) {
    pages.push(...(await Promise.all(Array.from({ length: 100 }, () => listen(url)))))
  }
  const start = performance.now()
  ingest()
  const lost = new Promise<never>((_, reject) =>
    setTimeout(reject, 10_000, new Error('A change event was lost.')).unref(),
  )
  await Promise.race([Promise.all(pages.map(({ received }) => received)), lost])
  const taken = performance.now() - start
  for (const { leave } of pages) leave()
  return taken
}

async function ours(): Promise<number> {
  const proxy = await startProxyProcess({ GRID_URL: 'http://127.0.0.1:9', CUSTOMER_ID: customerId, SIDE: 'ours' })
  try {
    const event = { id: 'Webhook:1', type: 'CUSTOMER.KYC_PENDING', data: { id: customerId } }
    return await reachAll(proxy.url, () => proxy.ingest(event))
  } finally {
    await proxy.stop()
  }
}

/** A list of open responses, and a write to each. */
async function floor(): Promise<number> {
  const open: ServerResponse[] = []
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.write(':\n\n')
    open.push(response)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  try {
    return await reachAll(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, () => {
      for (const response of open) response.write('data: {}\n\n')
    })
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
}

export const benchmarks: Benchmark[] = [
  {
    name: 'proxy: one change event to 1,000 open streams, against a loop of writes',
    run: async () => ({ ours: await ours(), floor: await floor(), unit: 'ms' }),
  },
]
