import type { AddressInfo } from 'node:net'
import { nodeServer } from '../../../docs/samples/nodeServer.js'
import { createGridProxy } from '../src/createGridProxy.js'

/** The Node sample in a process of its own, in front of a Grid that takes a second to answer. Says its port. */
const proxy = createGridProxy({
  grid: {
    ...{ baseUrl: 'http://127.0.0.1:9', clientId: 'id', clientSecret: 'secret' },
    fetch: () => new Promise(resolve => setTimeout(() => resolve(Response.json({ id: 'Customer:1' })), 1000)),
  },
  basePath: '/api/grid',
  customerFor: () => 'Customer:1',
})

const server = nodeServer(proxy).listen(0, '127.0.0.1', () => {
  console.log(`port ${(server.address() as AddressInfo).port}`)
})
