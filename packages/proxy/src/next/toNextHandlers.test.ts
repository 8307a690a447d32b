import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createClient, createCustomer, getCustomer, toFormData, uploadDocument } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { build } from 'esbuild'
import { SignJWT } from 'jose'
import { afterAll, beforeAll, expect, it } from 'vitest'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const app = path('../../.cache/next-app')

const sessionSecret = 'a secret of thirty-two characters or more'

let grid: SandboxServer
let next: ChildProcess
let origin: string

/** Next reads packages as they are published; here the route is bundled from their sources, so that nothing has to be built. */
async function writeApp(): Promise<void> {
  await rm(app, { recursive: true, force: true })
  const outfile = `${app}/app/api/grid/[...path]/route.js`
  await build({
    entryPoints: [path('../../../../docs/samples/nextRoute.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    logLevel: 'error',
  })
  await mkdir(app, { recursive: true })
  const root = JSON.stringify(path('../../../..'))
  await writeFile(`${app}/next.config.mjs`, `export default { turbopack: { root: ${root} } }\n`)
}

beforeAll(async () => {
  grid = await serveSandbox()
  await writeApp()
  const cli = createRequire(import.meta.url).resolve('next/dist/bin/next')
  next = spawn(process.execPath, [cli, 'dev', '-H', '127.0.0.1', '-p', '0'], {
    cwd: app,
    env: {
      ...process.env,
      GRID_BASE_URL: grid.url,
      GRID_CLIENT_ID: 'sandbox',
      GRID_CLIENT_SECRET: 'sandbox',
      SESSION_SECRET: sessionSecret,
      APP_ORIGIN: 'http://127.0.0.1:3000',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'development',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  for await (const line of createInterface({ input: next.stdout as NodeJS.ReadableStream })) {
    origin = /(http:\/\/127\.0\.0\.1:\d+)/.exec(line)?.[1] ?? origin
    if (line.includes('Ready')) break
  }
  next.stdout?.resume()
}, 60_000)

afterAll(async () => {
  const ended = once(next, 'exit')
  // With the processes it has started; on Windows there is no such group.
  if (process.platform === 'win32') next.kill()
  else process.kill(-Number(next.pid), 'SIGKILL')
  await ended
  await grid.stop()
  await grid.sandbox.close()
})

it('is a route handler of Next: reads, writes and uploads 10 MB', { timeout: 60_000 }, async () => {
  const { id: customerId = '' } = await grid.sandbox.client.send(createCustomer, {
    body: { customerType: 'INDIVIDUAL', fullName: 'Ada Miller 003' },
  })
  const signedIn = async (secret: string) => {
    const session = new SignJWT({ customerId }).setProtectedHeader({ alg: 'HS256' }).setSubject('user-7')
    const cookie = `session=${await session.sign(new TextEncoder().encode(secret))}`
    return createClient({ baseUrl: `${origin}/api/grid`, headers: { cookie } })
  }
  const client = await signedIn(sessionSecret)
  expect(await client.send(getCustomer, { customerId })).toMatchObject({ id: customerId })
  const bytes = new Uint8Array(10 * 2 ** 20).fill(120)
  bytes.set(new TextEncoder().encode('%PDF-1.4\n'))
  const file = new File([bytes], 'passport.pdf', { type: 'application/pdf' })
  const form = toFormData({ documentHolder: customerId, documentType: 'PASSPORT', country: 'US', file })
  expect(await client.send(uploadDocument, { form })).toMatchObject({ fileName: 'passport.pdf' })
  const forged = await signedIn('a secret that is not the one of the server')
  for (const other of [forged, createClient({ baseUrl: `${origin}/api/grid` })]) {
    await expect(other.send(getCustomer, { customerId })).rejects.toMatchObject({ status: 401 })
  }
})
