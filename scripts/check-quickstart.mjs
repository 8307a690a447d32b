/**
 * Follows each quickstart page literally: in an empty folder, with the packages as they would be published, and a browser.
 * Prints how long it took and how many lines the reader writes. A page's name as an argument follows that page only.
 */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium as browsers } from '@playwright/test'
import { chromium } from './chromium.mjs'
import { pnpm } from './pnpm.mjs'
import { readMarkdown } from './readMarkdown.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const pages = ['docs/quickstart.md', 'docs/quickstart-next.md', 'docs/quickstart-react-router.md']
const packages = ['core', 'proxy', 'react', 'sandbox']
const mostLines = 30
const mostMinutes = 5
const shell = process.platform === 'win32'

const work = mkdtempSync(join(tmpdir(), 'grid-kyc-quickstart-'))
let app = ''

/** @type {import('node:child_process').ChildProcess[]} */
const running = []

/** The commands of the pages that keep running, and what they print once they answer. */
const servers = [
  { command: 'grid-kyc-sandbox', ready: /GRID_WEBHOOK_PUBLIC_KEY=.*\n/ },
  { command: 'server.mjs', ready: /Backend on port/ },
  { command: 'npx vite', ready: /Local:/ },
  { command: 'npx next', ready: /Ready in/ },
  { command: 'npx react-router', ready: /Local:/ },
]

/** A page's own samples: files by the name in their first line, and commands. @param {string} page */
function readSteps(page) {
  const { samples } = readMarkdown(readFileSync(join(root, page), 'utf8'))
  return samples.map(({ language, code }) => {
    const [, name, template] = /^(?:\/\/|<!--) (\S+?)( \(from the template\))?(?: -->)?\n/.exec(code) ?? []
    if (language === 'sh') return { commands: code.split('\n') }
    if (!name) throw new Error(`A sample of ${page} does not begin with the name of its file:\n${code}`)
    return { name, code, isWritten: template === undefined }
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
 * Starts a command that continues, and resolves once its output has `wanted`.
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

/** @param {string} page @param {(command: string) => string} published */
async function follow(page, published) {
  const started = Date.now()
  let lines = 0
  /** @type {(() => string)[]} */
  const outputs = []
  for (const { commands = [], name, code = '', isWritten } of readSteps(page)) {
    if (name) {
      mkdirSync(dirname(join(app, name)), { recursive: true })
      writeFileSync(join(app, name), `${code}\n`)
      const content = code.split('\n').slice(1)
      // An app that a template made has these lines already.
      if (isWritten) lines += content.filter(line => !/^\s*(\/\/.*)?$/.test(line)).length
    }
    for (const command of commands) {
      const server = servers.find(each => command.includes(each.command))
      if (!server) {
        run(published(command))
        continue
      }
      const output = await start(command, server.ready)
      outputs.push(output)
      if (!command.includes('grid-kyc-sandbox')) continue
      const environment = output()
        .split('\n')
        .filter(line => line.startsWith('GRID_'))
      writeFileSync(join(app, '.env'), `${environment.join('\n')}\n`)
    }
  }
  const [, origin = ''] = /Open <(\S+?)>/.exec(readFileSync(join(root, page), 'utf8')) ?? []
  await decide(origin, () => outputs.map(output => output()).join('\n'))
  return { lines, minutes: (Date.now() - started) / 60_000 }
}

/** The last step, in a browser. @param {string} origin @param {() => string} printed */
async function decide(origin, printed) {
  const browser = await browsers.launch(chromium)
  const page = await browser.newPage()
  /** @type {string[]} */
  const complaints = []
  try {
    // A development server compiles at the first request.
    page.setDefaultTimeout(60_000)
    page.on('pageerror', error => complaints.push(error.message))
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()))
    // None of the pages has an icon.
    await page.route('**/favicon.ico', route => route.fulfill({ status: 204 }))
    await page.goto(origin)
    const check = page.getByRole('button', { name: /^Continue to/ })
    const first = page.getByRole('button', { name: /^Continue/ }).first()
    await first.waitFor()
    // Where the page creates the customer, that is its first button.
    if ((await check.count()) === 0) await first.click()
    await check.click()
    await page.getByRole('button', { name: 'Submit, and be approved' }).click()
    await page.waitForURL(`${origin}/**`)
    await page
      .getByText(/verified|approved/i)
      .first()
      .waitFor()
    for (let waited = 0; !printed().includes('Grid sent CUSTOMER.KYC_APPROVED'); waited += 100) {
      if (waited > 10_000) throw new Error(`The webhook did not arrive.\n${printed()}`)
      await new Promise(resolve => setTimeout(resolve, 100))
    }
    if (complaints.length > 0) throw new Error(`The page complained:\n${complaints.join('\n')}`)
  } catch (error) {
    // What was on screen says more than the step that waited for something else.
    const shown = await page
      .locator('body')
      .textContent({ timeout: 1000 })
      .catch(() => '(nothing)')
    throw new Error(
      [
        error instanceof Error ? error.message : error,
        'The page shows:',
        shown,
        ...complaints,
        'Printed:',
        printed(),
      ].join('\n'),
    )
  } finally {
    await browser.close()
  }
}

const wanted = process.argv.slice(2)
let failed = false
try {
  const published = pack()
  for (const page of pages.filter(each => wanted.length === 0 || wanted.includes(each))) {
    app = join(work, page.replaceAll('/', '-'))
    mkdirSync(app)
    try {
      const { lines, minutes } = await follow(page, published)
      console.log(
        `${page}: ${lines} lines written, ${minutes.toFixed(1)} minutes of machine time, the decision is on screen.`,
      )
      if (lines > mostLines) throw new Error(`The reader writes ${lines} lines; ${mostLines} are enough.`)
      if (minutes > mostMinutes) throw new Error(`It took ${minutes.toFixed(1)} minutes; ${mostMinutes} are enough.`)
    } catch (error) {
      console.error(`${page}: ${error instanceof Error ? error.message : error}`)
      failed = true
    } finally {
      await stopAll()
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failed = true
} finally {
  rmSync(work, { recursive: true, force: true })
}
process.exit(failed ? 1 : 0)

/** Ends the servers of one page, so that the next page has their ports. */
async function stopAll() {
  const ended = running
    .splice(0)
    .filter(child => child.exitCode === null)
    .map(child => {
      child.kill('SIGTERM')
      return new Promise(resolve => child.once('close', resolve))
    })
  await Promise.race([Promise.all(ended), new Promise(resolve => setTimeout(resolve, 10_000))])
}
