/**
 * Sees to it that there are browsers to test in, and says which: Chromium for everything, and with `--all` Firefox and
 * WebKitGTK besides. See `findChromium` and `otherBrowsers.mjs` for where they are looked for first.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './chromium.mjs'
import { installFromDebian } from './debian.mjs'
import { findFirefox, findMiniBrowser } from './otherBrowsers.mjs'

const options = `Set CHROMIUM_PATH to a Chrome or Chromium, install one, or run "npx playwright install chromium".`

/** @param {string} command @param {string[]} args */
const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0

/** @param {string} where */
function found(where) {
  console.error(`Browser: ${where}`)
  if (process.argv.includes('--all')) ensureOthers()
  process.exit(0)
}

/** @param {string} sentence */
function giveUp(sentence, toDo = options) {
  console.error(`${sentence} ${toDo}`)
  process.exit(1)
}

async function findPlaywrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

function ensureOthers() {
  const missing = [
    ...(findFirefox() ? [] : ['firefox-esr']),
    ...(findMiniBrowser() ? [] : ['webkit2gtk-driver', 'xvfb', 'xauth']),
  ]
  if (missing.length > 0) installFromDebian(...missing)
  if (!findFirefox()) giveUp('There is no Firefox, so the tests in it cannot run.', 'Install it, or set FIREFOX_PATH.')
  if (!findMiniBrowser()) {
    giveUp(
      'There is no WebKitGTK, so the tests in it cannot run.',
      'Install the Debian packages webkit2gtk-driver, xvfb and xauth.',
    )
  }
  console.error(`Browser: ${findFirefox()}\nBrowser: ${findMiniBrowser()}`)
}

const present = findChromium()
if (present && existsSync(present)) found(present)
if (present) giveUp(`CHROMIUM_PATH names ${present}, which does not exist, so no browser test can run.`)

const downloaded = await findPlaywrightsOwn()
if (downloaded) found(downloaded)

if (installFromDebian('chromium')) found(findChromium() ?? 'chromium')

console.error('No browser found: downloading the one Playwright was tested with.')
if (run('npx', ['playwright', 'install', 'chromium'])) found((await findPlaywrightsOwn()) ?? 'chromium')
giveUp('No browser is on this machine and none could be downloaded, so the browser tests cannot run.')
