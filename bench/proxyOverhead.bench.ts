import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Client, createClient, createCustomer, getCustomer, toFormData, uploadDocument } from '@grid-kyc/core'
import { createGridProxy } from '@grid-kyc/proxy'
import { toNodeHandler } from '@grid-kyc/proxy/node'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import type { Benchmark } from './Benchmark.js'

const headers = { authorization: `Basic ${btoa('sandbox:sandbox')}` }

async function newCustomer({ sandbox }: SandboxServer): Promise<string> {
  const body = { customerType: 'INDIVIDUAL' as const, fullName: 'Ada Miller 003' }
  return (await sandbox.client.send(createCustomer, { body })).id ?? ''
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0

/** Milliseconds for one request, through the proxy and straight to the sandbox by turns, so that both meet the same machine. */
async function measure(times: number, request: (client: Client, customerId: string) => Promise<unknown>) {
  const grid = await serveSandbox()
  const customerId = await newCustomer(grid)
  const proxy = createGridProxy({
    grid: { baseUrl: grid.url, clientId: 'sandbox', clientSecret: 'sandbox' },
    basePath: '/api/grid',
    customerFor: () => customerId,
    limits: false,
  })
  const server = createServer(toNodeHandler(proxy))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const clients = {
    ours: createClient({ baseUrl: `http://127.0.0.1:${port}/api/grid` }),
    floor: createClient({ baseUrl: grid.url, headers }),
  }
  const taken: Record<'ours' | 'floor', number[]> = { ours: [], floor: [] }
  for (let count = 0; count < times; count++) {
    for (const side of ['ours', 'floor'] as const) {
      const start = performance.now()
      await request(clients[side], customerId)
      taken[side].push(performance.now() - start)
    }
  }
  server.closeAllConnections()
  await new Promise(resolve => server.close(resolve))
  await grid.stop()
  await grid.sandbox.close()
  return { ours: median(taken.ours), floor: median(taken.floor), unit: 'ms' }
}

const file = new File(['%PDF-1.4\n', new Uint8Array(10 * 2 ** 20 - 9)], 'passport.pdf', { type: 'application/pdf' })

/** Both sides are real HTTP on loopback: the floor is one hop, ours is two and every check between them. */
export const benchmarks: Benchmark[] = [
  {
    name: 'proxy: a JSON request, against none',
    run: () => measure(400, (client, customerId) => client.send(getCustomer, { customerId })),
  },
  {
    name: 'proxy: an upload of 10 MB, against none',
    run: () =>
      measure(15, (client, documentHolder) =>
        client.send(uploadDocument, {
          form: toFormData({ documentHolder, documentType: 'PASSPORT', country: 'US', file }),
        }),
      ),
  },
]
