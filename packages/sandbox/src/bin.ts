#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { createSandbox } from './createSandbox.js'
import { serveSandbox } from './node/serveSandbox.js'
import { createWebhookKey } from './webhooks/createSigner.js'

const help = `Usage: grid-kyc-sandbox [--port N] [--host H] [--webhook URL] [--key FILE]

  --port     where to listen; if the port is taken, the next free one is used and shown (default 8787)
  --host     the address to listen on (default 127.0.0.1)
  --webhook  where signed webhooks go (or GRID_WEBHOOK_URL)
  --key      the file with the key that webhooks are signed with; created if it does not exist. Without it, every
             start has a new key, and your backend needs the new public key each time
  --help     this text

GRID_CLIENT_ID and GRID_CLIENT_SECRET set the credentials (default sandbox and sandbox).
The lines printed at the start can be copied into a .env file.`

/** The options, or the end of the process with what is wrong with them. */
function readOptions() {
  const options = {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    webhook: { type: 'string' },
    key: { type: 'string' },
    help: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ options }).values
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`)
    process.exit(2)
  }
}

const values = readOptions()

const { GRID_CLIENT_ID: clientId = 'sandbox', GRID_CLIENT_SECRET: clientSecret = 'sandbox' } = process.env

/** The key in the file, or a new one that is then kept there for the next start. */
async function readKey(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const key = await createWebhookKey()
  await writeFile(file, key, { mode: 0o600, flag: 'wx' })
  return key
}

/** Listens on the port, or on the next free one. */
async function serve(port: number) {
  const url = values.webhook ?? process.env.GRID_WEBHOOK_URL
  const webhookKey = values.key === undefined ? undefined : await readKey(values.key)
  const sandbox = createSandbox({
    credentials: { clientId, clientSecret },
    ...(url && { webhook: { url } }),
    ...(webhookKey && { webhookKey }),
  })
  await sandbox.webhookPublicKey
  for (let next = port; ; next++) {
    try {
      return await serveSandbox({ sandbox, port: next, host: values.host })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || next >= 65_535) throw error
      console.error(`Port ${next} is taken, so the sandbox tries ${next + 1}.`)
    }
  }
}

/** The environment of a backend that uses this sandbox. A secret that was set from outside is not printed. */
function printEnvironment(url: string, publicKey: string) {
  console.log(`GRID_BASE_URL=${url}`)
  console.log(`GRID_CLIENT_ID=${clientId}`)
  if (process.env.GRID_CLIENT_SECRET === undefined) console.log(`GRID_CLIENT_SECRET=${clientSecret}`)
  console.log(`GRID_WEBHOOK_PUBLIC_KEY="${publicKey.trim().replaceAll('\n', '\\n')}"`)
}

if (values.help) console.log(help)
else {
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    console.error(`--port ${values.port} is not a port, so nothing was started. Give a number from 0 to 65535.`)
    process.exit(1)
  }
  const server = await serve(port).catch((error: Error) => {
    console.error(error instanceof TypeError && values.key ? `${values.key}: ${error.message}` : error.message)
    process.exit(1)
  })
  const bound = Number(new URL(server.origin).port)
  const moved = port !== 0 && bound !== port ? ` (port ${port} was taken: use ${bound} in your backend too)` : ''
  console.log(`Grid sandbox at ${server.url}${moved}`)
  console.log('Environment of your backend:\n')
  printEnvironment(server.url, await server.sandbox.webhookPublicKey)
  if (values.key === undefined) console.log('\nThe key changes with every start. Keep it with --key FILE.')
  const end = async () => {
    await server.stop()
    await server.sandbox.close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
}
