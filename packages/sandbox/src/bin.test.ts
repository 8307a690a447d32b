import { type ChildProcess, spawn } from 'node:child_process'
import { createVerify } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { afterEach, expect, it } from 'vitest'
import { createSandbox } from './createSandbox.js'
import { serveSandbox } from './node/serveSandbox.js'
import { createWebhookKey } from './webhooks/createSigner.js'

const bin = fileURLToPath(new URL('./bin.ts', import.meta.url))
const root = fileURLToPath(new URL('../../../', import.meta.url))
let child: ChildProcess | undefined

afterEach(() => child?.kill('SIGKILL'))

/** Starts the command and waits for a line of its output. */
async function start(args: string[], wanted: RegExp, env: Record<string, string> = {}): Promise<string> {
  child = spawn(process.execPath, ['--import', 'tsx', bin, ...args], { cwd: root, env: { ...process.env, ...env } })
  let output = ''
  return new Promise((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk
      if (wanted.test(output)) resolve(output)
    }
    child?.stdout?.on('data', listen)
    child?.stderr?.on('data', listen)
    child?.once('exit', () => reject(new Error(`The command ended: ${output}`)))
  })
}

it('says where it listens, that its port changed, and which key it signs with, and ends on Ctrl-C', async () => {
  const taken = await serveSandbox()
  const port = Number(new URL(taken.origin).port)
  const credentials = { GRID_CLIENT_ID: 'me', GRID_CLIENT_SECRET: 'secret-of-mine' }
  const output = await start(['--port', String(port)], /Keep it with --key/, credentials)
  await taken.stop()
  expect(output).toContain(`Port ${port} is taken`)
  const url = /http:\/\/127\.0\.0\.1:\d+\/grid\/2025-10-13/.exec(output)?.[0] ?? ''
  expect(output).toContain(`(port ${port} was taken: use ${new URL(url).port} in your backend too)`)
  expect(output).toContain(`GRID_BASE_URL=${url}`)
  expect(output).not.toContain('secret-of-mine')
  const headers = { authorization: `Basic ${btoa('me:secret-of-mine')}` }
  expect((await fetch(`${url}/config`, { headers })).status).toBe(200)
  child?.kill('SIGINT')
  const [code] = await once(child as ChildProcess, 'exit')
  expect(code).toBe(0)
}, 30_000)

it('prints an environment that a .env file takes, and keeps its key in a file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-key-'))
  const file = join(folder, 'webhook-key.pem')
  const keys: unknown[] = []
  for (let run = 0; run < 2; run++) {
    const output = await start(['--port', '0', '--key', file], /GRID_WEBHOOK_PUBLIC_KEY=.*\n/)
    expect(output).not.toContain('--key FILE')
    const env = parseEnv(output.slice(output.indexOf('GRID_BASE_URL')))
    expect(env).toMatchObject({ GRID_CLIENT_ID: 'sandbox', GRID_CLIENT_SECRET: 'sandbox' })
    keys.push(env.GRID_WEBHOOK_PUBLIC_KEY)
    child?.kill('SIGTERM')
    await once(child as ChildProcess, 'exit')
  }
  expect(keys[0]).toMatch(/^-----BEGIN PUBLIC KEY-----/)
  expect(keys[1]).toBe(keys[0])
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o077).toBe(0)
  await writeFile(file, 'not a key')
  await expect(start(['--key', file], /never/)).rejects.toThrow(`${file}: webhookKey is not a private P-256 key`)
  await rm(folder, { recursive: true })
}, 60_000)

it('signs with the key that it is given', async () => {
  const webhookKey = await createWebhookKey()
  const [one, other] = [createSandbox({ webhookKey }), createSandbox({ webhookKey })]
  expect(await one.webhookPublicKey).toBe(await other.webhookPublicKey)
  const bodies: { raw: Buffer; signature: string }[] = []
  one.webhook = {
    url: 'https://app.test/webhooks',
    async fetch(request) {
      const { s } = JSON.parse(request.headers.get('x-grid-signature') ?? '{}')
      bodies.push({ raw: Buffer.from(await request.arrayBuffer()), signature: s })
      return new Response(null, { status: 200 })
    },
  }
  one.webhooks.test()
  await one.webhooks.settled()
  const [sent] = bodies
  const key = await other.webhookPublicKey
  expect(
    createVerify('SHA256')
      .update(sent?.raw ?? '')
      .verify(key, sent?.signature ?? '', 'base64'),
  ).toBe(true)
})

it.each([
  [['--port', 'many'], '--port many is not a port'],
  [['--help'], 'Usage: grid-kyc-sandbox'],
  [['--ports', '1'], /Unknown option '--ports'[\s\S]*Usage: grid-kyc-sandbox/],
])(
  'answers %j and starts nothing',
  async (args, expected) => {
    await expect(start(args, /never/)).rejects.toThrow(expected)
  },
  30_000,
)
