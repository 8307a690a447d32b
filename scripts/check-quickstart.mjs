/**
 * Follows docs/quickstart.md literally: in an empty folder, with the packages as they would be published, and a browser.
 * Prints how long it took and how many lines the reader writes.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as browsers } from '@playwright/test'
import { chromium } from './chromium.mjs'
import { pnpm } from './pnpm.mjs'
import { readMarkdown } from './readMarkdown.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = ['core', 'proxy', 'react', 'sandbox']
const mostLines = 30
const mostMinutes = 5
const shell = process.platform === 'win32'

const work = mkdtempSync(join(tmpdir(), 'grid-kyc-quickstart-'))
const app = join(work, 'app')
mkdirSync(app)

/** @type {import('node:child_process').ChildProcess[]} */
const running = []

/** The page's own samples: files by the name in their first line, and commands. */
function readSteps() {
  const { samples } = readMarkdown(readFileSync(join(root, 'docs/quickstart.md'), 'utf8'))
  return samples.map(({ language, code }) => {
    const [, name] = /^(?:\/\/|<!--) (\S+?)(?: -->)?\n/.exec(code) ?? []
    if (language === 'sh') return { commands: code.split('\n') }
    if (!name) throw new Error(`A sample of docs/quickstart.md does not begin with the name of its file:\n${code}`)
    return { name, code }
  })
}

/** Our packages are not in a registry yet: their names become tarballs, and core is installed beside them. */
function pack() {
  for (const name of packages) {
    if (!pnpm(['--dir', `packages/${name}`, 'pack', '--pack-destination', work], { quiet: true })) {
      throw new Error(`packages/${name} could not be packed.`)
    }
  }
  const tarball = (/** @type {string} */ name) =>
    join(work, readdirSync(work).find(file => file.startsWith(`grid-kyc-${name}-`)) ?? '')
  return (/** @type {string} */ command) =>
    command.startsWith('npm install')
      ? `${command.replace(/@grid-kyc\/(\w+)/g, (_, name) => tarball(name))} ${tarball('core')} --no-audit --no-fund --prefer-offline`
      : command
}

/** @param {string} command */
function run(command) {
  const { status, stdout, stderr } = spawnSync(command, { cwd: app, shell: true, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed.\n${stdout}${stderr}`)
}

/**
 * Starts a command that goes on, and resolves once its output has `wanted`.
 * @param {string} command @param {RegExp} wanted
 * @returns {Promise<() => string>} its output so far
 */
function start(command, wanted) {
  const [program = '', ...args] = command.split(' ')
  const local =
    program === 'npx' ? [join(app, 'node_modules/.bin', args[0] ?? ''), ...args.slice(1)] : [program, ...args]
  // The installed command itself rather than npx in front of it, so that ending this ends the server.
  const child = spawn(local[0] ?? '', local.slice(1), { cwd: app, shell, env: { ...process.env, NO_COLOR: '1' } })
  running.push(child)
  let output = ''
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`${command} did not start.\n${output}`)), 60_000)
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        output += chunk
        if (!wanted.test(output)) return
        clearTimeout(timer)
        resolve(() => output)
      })
    }
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`${command} ended.\n${output}`)))
  })
}

async function follow() {
  const published = pack()
  const started = Date.now()
  let lines = 0
  /** @type {() => string} */
  let backend = () => ''
  for (const { commands = [], name, code = '' } of readSteps()) {
    if (name) {
      writeFileSync(join(app, name), `${code}\n`)
      lines += code
        .split('\n')
        .slice(1)
        .filter(line => !/^\s*(\/\/.*)?$/.test(line)).length
    }
    for (const command of commands) {
      if (command.includes('grid-kyc-sandbox')) {
        const sandbox = await start(command, /GRID_WEBHOOK_PUBLIC_KEY=.*\n/)
        const environment = sandbox()
          .split('\n')
          .filter(line => line.startsWith('GRID_'))
        writeFileSync(join(app, '.env'), `${environment.join('\n')}\n`)
      } else if (command.includes('server.mjs')) backend = await start(command, /Backend on port/)
      else if (command.startsWith('npx vite')) await start(command, /Local:/)
      else run(published(command))
    }
  }
  await decide(backend)
  return { lines, minutes: (Date.now() - started) / 60_000 }
}

/** Step 5, in a browser. @param {() => string} backend */
async function decide(backend) {
  const browser = await browsers.launch(chromium)
  try {
    const page = await browser.newPage()
    /** @type {string[]} */
    const complaints = []
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    // Vite has no icon, and the page names none.
    await page.route('**/favicon.ico', route => route.fulfill({ status: 204 }))
    await page.goto('http://127.0.0.1:5173')
    await page.getByRole('button', { name: 'Continue' }).first().click()
    await page.getByRole('button', { name: 'Submit, and be approved' }).click()
    await page.waitForURL('http://127.0.0.1:5173/**')
    await page
      .getByText(/verified|approved/i)
      .first()
      .waitFor()
    for (let waited = 0; !backend().includes('Grid sent CUSTOMER.KYC_APPROVED'); waited += 100) {
      if (waited > 10_000) throw new Error(`The webhook did not arrive.\n${backend()}`)
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
  } finally {
    await browser.close()
  }
}

let failed = false
try {
  const { lines, minutes } = await follow()
  console.log(
    `Quickstart: ${lines} lines written, ${minutes.toFixed(1)} minutes of machine time, the decision is on screen.`,
  )
  if (lines > mostLines) throw new Error(`The reader writes ${lines} lines; ${mostLines} are enough.`)
  if (minutes > mostMinutes) throw new Error(`It took ${minutes.toFixed(1)} minutes; ${mostMinutes} are enough.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed = true
} finally {
  for (const child of running) child.kill('SIGTERM')
  rmSync(work, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)
