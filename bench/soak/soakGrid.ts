import { serveSandbox } from '@grid-kyc/sandbox/node'

/** The sandbox as Grid, in a process of its own. `stop` closes its listener and every connection, `start` listens again. */
const server = await serveSandbox()
process.send?.({ url: server.url })

process.on('message', async message => {
  await (message === 'stop' ? server.stop() : server.start())
  process.send?.({ done: message })
})
