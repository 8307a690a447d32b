/** Sees to it that there is a browser to test in, and says which; see `findChromium` for where one is looked for first. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { findChromium } from './chromium.mjs'

const options = `Set CHROMIUM_PATH to a Chrome or Chromium, install one, or run "npx playwright install chromium".`

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
const run = (command, args, env = process.env) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32', env }).status === 0

/** @param {string} where */
function found(where) {
  console.error(`Browser: ${where}`)
  process.exit(0)
}

/** @param {string} sentence */
function giveUp(sentence) {
  console.error(`${sentence} ${options}`)
  process.exit(1)
}

async function findPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/** Debian's own package, not Ubuntu's: there it is a stub for a snap, which a container cannot run. */
function installFromDebian() {
  const isDebian = existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
  const isRoot = process.getuid?.() === 0
  if (!isDebian || !(isRoot || process.env.CI)) return false
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND', 'apt-get']
  const [command = '', ...before] = apt
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  console.error('No browser found: installing the chromium package.')
  return (
    run(command, [...before, '-q', 'update'], env) &&
    run(command, [...before, '-q', 'install', '-y', '--no-install-recommends', 'chromium'], env)
  )
}

const present = findChromium()
if (present && existsSync(present)) found(present)
if (present) giveUp(`CHROMIUM_PATH names ${present}, which does not exist, so no browser test can run.`)

const downloaded = await findPlaywrightsOwn()
if (downloaded) found(downloaded)

if (installFromDebian()) found(findChromium() ?? 'chromium')

console.error('No browser found: downloading the one Playwright was tested with.')
if (run('npx', ['playwright', 'install', 'chromium'])) found((await findPlaywrightsOwn()) ?? 'chromium')
giveUp('No browser is on this machine and none could be downloaded, so the browser tests cannot run.')
