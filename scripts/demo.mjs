/**
 * `npm run demo`: the sandbox, the example's backend and the example app, each its own HTTP server on this machine. Once
 * the app answers, its URL is printed, alone on its line. Nothing is built: tsx and Vite read the sources.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from './freePort.mjs'
import { install } from './pnpm.mjs'
import { startServer, stopServers } from './startServer.mjs'

const waitMs = 60_000

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void end(0))

/** @param {number} code */
async function end(code) {
  await stopServers()
  process.exit(code)
}

/** @template T @param {string} what @param {() => Promise<T | undefined>} look @returns {Promise<T>} */
async function until(what, look) {
  for (const deadline = Date.now() + waitMs; Date.now() < deadline; await sleep(100)) {
    const found = await look()
    if (found !== undefined) return found
  }
  throw new Error(`${what} did not come up within ${waitMs / 1000} seconds.`)
}

/** @param {string} url */
const answers = url =>
  fetch(url).then(
    response => (response.status < 500 ? response.text() : undefined),
    () => undefined,
  )

/** @param {string} path */
const inRoot = path => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** @param {string} name @param {number} wanted */
async function portFor(name, wanted) {
  const port = await freePort(wanted)
  if (port !== wanted) console.log(`Port ${wanted} is taken: the ${name} uses ${port}.`)
  return port
}

async function demo() {
  if (!install()) throw new Error('The packages could not be installed; see above.')
  const ports = {
    sandbox: await portFor('sandbox', 8787),
    backend: await portFor('backend', 8788),
    app: await portFor('app', 5173),
  }
  const backendUrl = `http://127.0.0.1:${ports.backend}`
  const appUrl = `http://127.0.0.1:${ports.app}`
  const gridUrl = `http://127.0.0.1:${ports.sandbox}/grid/2025-10-13`
  const credentials = { GRID_CLIENT_ID: 'sandbox', GRID_CLIENT_SECRET: 'sandbox' }
  const failed = () => void end(1)

  const sandbox = startServer({
    name: 'sandbox',
    args: ['--import', 'tsx', 'packages/sandbox/src/bin.ts', '--port', String(ports.sandbox)].concat([
      '--webhook',
      `${backendUrl}/api/grid/webhooks`,
    ]),
    cwd: inRoot('.'),
    env: credentials,
    failed,
  })
  const key = /-----BEGIN PUBLIC KEY-----[^-]+-----END PUBLIC KEY-----/
  const webhookPublicKey = await until('The sandbox', async () => key.exec(sandbox.output())?.[0])

  startServer({
    name: 'backend',
    args: ['--import', 'tsx', 'server.ts'],
    cwd: inRoot('examples/onboarding'),
    env: {
      ...credentials,
      PORT: String(ports.backend),
      GRID_BASE_URL: gridUrl,
      GRID_WEBHOOK_PUBLIC_KEY: webhookPublicKey,
      APP_ORIGIN: appUrl,
    },
    failed,
  })
  startServer({
    name: 'app',
    args: [inRoot('node_modules/vite/bin/vite.js'), '--host', '127.0.0.1', '--port', String(ports.app), '--strictPort'],
    cwd: inRoot('examples/onboarding'),
    env: { BACKEND_URL: backendUrl, GRID_BASE_URL: gridUrl },
    failed,
  })
  await until('The backend', () => answers(`${backendUrl}/api/me`))
  await until('The app', async () => ((await answers(appUrl))?.includes('id="root"') ? true : undefined))
  console.log(appUrl)
}

demo().catch(error => {
  console.error(error.message)
  void end(1)
})
