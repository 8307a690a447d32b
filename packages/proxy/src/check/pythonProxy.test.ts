import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createClient, createKycLink, toFormData, uploadDocument } from '@grid-kyc/core'
import { type SandboxServer, serveSandbox } from '@grid-kyc/sandbox/node'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { checkProxy } from './checkProxy.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const python = ['python3', 'python'].find(name => {
  const { status, stdout } = spawnSync(name, ['--version'], { encoding: 'utf8' })
  return status === 0 && stdout.startsWith('Python 3')
})

let grid: SandboxServer
let child: ChildProcess | undefined

beforeAll(async () => {
  grid = await serveSandbox()
})

afterEach(() => child?.kill('SIGKILL'))

afterAll(async () => {
  await grid.stop()
  await grid.sandbox.close()
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}

/** Starts docs/samples/proxy.py and resolves with its URL. */
function start(gridUrl: string, sessions: Record<string, string>): Promise<string> {
  const started = spawn(python ?? '', [path('../../../../docs/samples/proxy.py')], {
    env: {
      ...process.env,
      PORT: '0',
      GRID_BASE_URL: gridUrl,
      GRID_CLIENT_ID: 'sandbox',
      GRID_CLIENT_SECRET: 'sandbox',
      APP_ORIGIN: 'https://app.test',
      GRID_KYC_CONTRACT: path('../../contract/contract.json'),
      SESSIONS: JSON.stringify(sessions),
    },
  })
  child = started
  return new Promise((resolve, reject) => {
    let output = ''
    for (const stream of [started.stdout, started.stderr]) {
      stream.on('data', chunk => {
        output += chunk
        const url = /Proxy at (\S+)/.exec(output)?.[1]
        if (url) resolve(url)
      })
    }
    started.on('exit', () => reject(new Error(`The proxy ended. ${output}`)))
  })
}

const title = python
  ? 'the Python proxy of docs/other-languages.md'
  : 'the Python proxy of docs/other-languages.md (Python 3 is not installed, so it is not run)'

it.skipIf(!python)(`${title} passes every check`, { timeout: 120_000 }, async () => {
  const sessions = {
    a: await grid.sandbox.seedCustomer('business.start'),
    b: await grid.sandbox.seedCustomer('business.start'),
  }
  const listen = await freePort()
  const url = await start(grid.url.replace(/:\d+/, `:${listen}`), sessions)
  const lines: string[] = []
  const passed = await checkProxy({
    url,
    asA: 'Cookie: session=a',
    asB: 'Cookie: session=b',
    grid: grid.url,
    listen,
    print: line => lines.push(line),
  })
  expect(lines.filter(line => !line.startsWith('Recording'))).toEqual([
    expect.stringMatching(/^1\d\d passed, 0 failed, 0 not tried$/),
  ])
  expect(passed).toBe(true)
})

it.skipIf(!python)(`${title} serves our client: a link, and an upload of 9 MB`, { timeout: 60_000 }, async () => {
  const customerId = await grid.sandbox.seedCustomer('individual.start')
  const proxyUrl = await start(grid.url, { a: customerId })
  const client = createClient({ baseUrl: proxyUrl, headers: { cookie: 'session=a' } })
  const link = await client.send(createKycLink, { customerId, body: { redirectUri: 'https://app.test/back' } })
  expect(link.kycUrl).toContain(grid.origin)
  const bytes = new Uint8Array(9 * 2 ** 20).fill(120)
  bytes.set(new TextEncoder().encode('%PDF-1.4\n'))
  const file = new File([bytes], 'päss.pdf', { type: 'application/pdf' })
  const form = toFormData({ documentHolder: customerId, documentType: 'PASSPORT', country: 'US', file })
  expect(await client.send(uploadDocument, { form })).toMatchObject({ fileName: 'päss.pdf' })
})
