import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'

/**
 * A server in a process of its own, whose memory can be measured: the proxy, or the least that passes bytes on. Says its port;
 * on a message it says the most memory it has held since the last one, in bytes.
 */
const { GRID_URL = '', SIDE = 'ours', CUSTOMER_ID = '' } = process.env

const proxy = createGridProxy({
  grid: { baseUrl: GRID_URL, clientId: 'sandbox', clientSecret: 'sandbox' },
  basePath: '/api/grid',
  customerFor: () => CUSTOMER_ID,
  limits: false,
  webhook: { publicKeys: [] },
})

const server = createServer(
  SIDE === 'ours'
    ? toNodeHandler(proxy)
    : (incoming, outgoing) => {
        const url = new URL(GRID_URL + (incoming.url ?? '').replace('/api/grid', ''))
        incoming.pipe(
          request(url, { method: incoming.method, headers: incoming.headers }, answer => {
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
            answer.pipe(outgoing)
          }),
        )
      },
)
server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }))

let most = 0
setInterval(() => {
  most = Math.max(most, process.memoryUsage.rss())
}, 5).unref()

process.on('message', message => {
  if (message !== 'memory') void proxy.ingest(message).then(() => process.send?.({ ingested: true }))
  else {
    process.send?.({ most: Math.max(most, process.memoryUsage.rss()) })
    most = 0
  }
})
