/**
 * `pnpm runtimes [--only NAME] [--json] [--write]`: the packed proxy on every runtime that the docs name, against the sandbox over real
 * HTTP. Downloads the runtimes once (about 1 GB, into .cache), so it is no part of `npm test`; CI runs it beside that. `--write` puts the
 * versions and the date into docs/runtimes.md, if everything passed.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { checkRuntime } from './checkRuntime.mjs'
import { freePort } from './freePort.mjs'
import { pnpm } from './pnpm.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const { values } = parseArgs({
  options: { only: { type: 'string' }, json: { type: 'boolean' }, write: { type: 'boolean' } },
})
const runtimesFolder = join(root, '.cache/runtimes')
const app = join(root, '.cache/runtimes-app')

const machine = `${process.platform}-${process.arch}`
const binaries = `${runtimesFolder}/node_modules`
const nodeOf = (/** @type {string} */ name) => [join(binaries, name, 'bin/node'), 'node.mjs']

/**
 * @typedef {{ name: string, package: string, version: () => string[], command: (settings: Record<string, string>) => string[] }} Runtime
 * @type {Runtime[]}
 */
const runtimes = [
  ...['20', '22', '24', 'latest'].map(version => ({
    name: version === 'latest' ? 'Node, newest' : `Node ${version}`,
    package: `node-${version}@npm:node-${machine}@${version}`,
    version: () => [join(binaries, `node-${version}`, 'bin/node'), '--version'],
    command: () => nodeOf(`node-${version}`),
  })),
  {
    name: 'Bun',
    package: 'bun@latest',
    version: () => [binaryOf('@oven', 'bun'), '--version'],
    command: () => [binaryOf('@oven', 'bun'), 'bun.mjs'],
  },
  {
    name: 'Deno',
    package: 'deno@latest',
    version: () => [binaryOf('@deno', 'deno'), '--version'],
    command: () => [binaryOf('@deno', 'deno'), 'run', '--allow-net', '--allow-env', '--allow-read', 'deno.mjs'],
  },
  {
    name: 'workerd',
    package: 'workerd@latest',
    version: () => [binaryOf('@cloudflare', 'workerd'), '--version'],
    command: settings => {
      writeFileSync(join(app, 'workerd.capnp'), workerdConfig(settings))
      return [binaryOf('@cloudflare', 'workerd'), 'serve', 'workerd.capnp']
    },
  },
]

/** The executable in the package of this platform, which the package of that name depends on; there once it is installed. @param {string} scope @param {string} name */
function binaryOf(scope, name) {
  const folder = join(binaries, scope)
  if (!existsSync(folder)) return ''
  for (const each of readdirSync(folder)) {
    for (const place of [name, `bin/${name}`])
      if (existsSync(join(folder, each, place))) return join(folder, each, place)
  }
  return ''
}

/** A worker with the flags that Cloudflare gives a new one, and the sandbox on this machine in its reach. @param {Record<string, string>} settings */
function workerdConfig(settings) {
  const bindings = Object.entries(settings).map(
    ([name, value]) => `(name = ${JSON.stringify(name)}, text = ${JSON.stringify(value)})`,
  )
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "proxy", worker = (
      modules = [(name = "worker", esModule = embed "worker.mjs")],
      compatibilityDate = "2026-01-01",
      bindings = [${bindings.join(', ')}],
    )),
    (name = "internet", network = (allow = ["private", "public"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:${settings.PORT}", http = (), service = "proxy")],
);
`
}

/** Installs what is missing, and the packed packages beside the servers. */
async function prepare() {
  mkdirSync(runtimesFolder, { recursive: true })
  writeFileSync(join(runtimesFolder, 'package.json'), '{ "private": true }')
  const wanted = runtimes.filter(({ name }) => chosen(name)).map(each => each.package)
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--no-save']
  execFileSync('npm', ['install', ...quiet, ...wanted], { cwd: runtimesFolder, stdio: ['ignore', 2, 2] })

  rmSync(app, { recursive: true, force: true })
  cpSync('test/runtimes', app, { recursive: true })
  if (!pnpm(['-r', '--filter', './packages/{core,proxy,sandbox}', 'build'], { quiet: true })) process.exit(1)
  for (const name of ['core', 'proxy', 'sandbox']) {
    if (!pnpm(['--dir', `packages/${name}`, 'pack', '--pack-destination', app], { quiet: true })) process.exit(1)
  }
  const tarballs = readdirSync(app).filter(file => file.endsWith('.tgz'))
  const dependencies = Object.fromEntries(
    ['core', 'proxy', 'sandbox'].map(name => [
      `@grid-kyc/${name}`,
      `file:${tarballs.find(file => file.startsWith(`grid-kyc-${name}-`))}`,
    ]),
  )
  writeFileSync(join(app, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies }))
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: app, stdio: ['ignore', 2, 2] })
  await build({
    absWorkingDir: app,
    entryPoints: ['workerd.mjs'],
    outfile: 'worker.mjs',
    bundle: true,
    format: 'esm',
    conditions: ['workerd', 'worker', 'browser'],
    logLevel: 'error',
  })
}

/** @param {string} name */
const chosen = name => values.only === undefined || name.toLowerCase().includes(values.only.toLowerCase())

await prepare()
const { serveSandbox } = await import(
  pathToFileURL(join(app, 'node_modules/@grid-kyc/sandbox/dist/node/index.js')).href
)
const core = await import(pathToFileURL(join(app, 'node_modules/@grid-kyc/core/dist/index.js')).href)

/** @type {{ name: string, version: string, failures: string[], checks: number }[]} */
const results = []
for (const { name, version, command } of runtimes.filter(each => chosen(each.name))) {
  const grid = await serveSandbox()
  const { id: customerId = '' } = await grid.sandbox.client.send(core.createCustomer, {
    body: {
      customerType: 'BUSINESS',
      businessInfo: {
        legalName: 'Harbor Supply LLC',
        country: 'US',
        taxId: '83-4021577',
        incorporatedOn: '2019-06-03',
      },
    },
  })
  const port = await freePort(8900)
  const settings = {
    PORT: String(port),
    GRID_URL: grid.url,
    CUSTOMER_ID: customerId,
    WEBHOOK_KEY: await grid.sandbox.webhookPublicKey,
  }
  const [program = '', ...args] = command(settings)
  const [asked = '', ...flags] = version()
  const said = spawnSync(asked, flags, { encoding: 'utf8' }).stdout?.split('\n')[0]?.trim() ?? 'missing'
  const child = spawn(program, args, { cwd: app, env: { ...process.env, ...settings }, stdio: ['ignore', 2, 2] })
  const failed = new Promise(resolve => child.on('error', error => resolve([`it did not start: ${error.message}`])))
  const checked = checkRuntime({ origin: `http://127.0.0.1:${port}`, grid, customerId, core })
  const { failures, checks } = await Promise.race([checked, failed.then(failures => ({ failures, checks: 1 }))])
  results.push({ name, version: said.replace(/^(deno|workerd) | \(.*$/g, ''), failures, checks })
  child.kill()
  await grid.stop()
  await grid.sandbox.close()
  for (const failure of failures) console.error(`✗ ${name}: ${failure}`)
}

if (values.json) console.log(JSON.stringify(results, null, 2))
else
  console.table(
    results.map(({ name, version, checks, failures }) => ({
      name,
      version,
      passed: checks - failures.length,
      failed: failures.length,
    })),
  )
const failed = results.length === 0 || results.some(({ failures }) => failures.length > 0)
if (values.write && !failed) writeVersions()
process.exit(failed ? 1 : 0)

/** Puts what was verified into the table of the page, and the day. */
function writeVersions() {
  const page = 'docs/runtimes.md'
  let text = readFileSync(page, 'utf8')
  for (const { name, version } of results) {
    const cell = version.replace(/^v/, '')
    text = text.replace(
      new RegExp(`(\\| ${name} *\\| )([^|]*)`),
      (_, start, old) => `${start}${cell.padEnd(old.length - 1)} `,
    )
  }
  const day = new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
  writeFileSync(page, text.replace(/Verified on [^,]*,/, `Verified on ${day},`))
}
