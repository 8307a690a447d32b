#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { createSandbox } from './createSandbox.js'
import { serveSandbox } from './node/serveSandbox.js'

const help = `Usage: grid-kyc-sandbox [--port N] [--host H] [--webhook URL]

  --port     where to listen; a taken port gives way to the next free one (default 8787)
  --host     the address to listen on (default 127.0.0.1)
  --webhook  where signed webhooks go (or GRID_WEBHOOK_URL)

GRID_CLIENT_ID and GRID_CLIENT_SECRET set the credentials (default sandbox and sandbox).`

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    webhook: { type: 'string' },
    help: { type: 'boolean' },
  },
})

/** The next free port from the one wanted. */
async function serve(port: number) {
  const { GRID_CLIENT_ID: clientId = 'sandbox', GRID_CLIENT_SECRET: clientSecret = 'sandbox' } = process.env
  const url = values.webhook ?? process.env.GRID_WEBHOOK_URL
  const sandbox = createSandbox({ credentials: { clientId, clientSecret }, ...(url && { webhook: { url } }) })
  for (let next = port; ; next++) {
    try {
      return await serveSandbox({ sandbox, port: next, host: values.host })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || next >= 65_535) throw error
      console.error(`Port ${next} is taken, so the sandbox tries ${next + 1}.`)
    }
  }
}

if (values.help) console.log(help)
else {
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`--port ${values.port} is no port, so nothing was started. Give a number from 0 to 65535.`)
    process.exit(1)
  }
  const server = await serve(port)
  console.log(`Grid sandbox at ${server.url}`)
  console.log(`Webhooks are signed with this key:\n${await server.sandbox.webhookPublicKey}`)
  const end = async () => {
    await server.stop()
    await server.sandbox.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}
