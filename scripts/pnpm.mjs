import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const shell = process.platform === 'win32'
const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const version = String(packageManager).split('@')[1] ?? ''

/** @type {string[] | undefined} */
let command

/** The pinned pnpm: the one there is if it has that version, else npx, which fetches it once. */
function findPnpm() {
  const present = spawnSync('pnpm', ['--version'], { encoding: 'utf8', shell, cwd: root })
  return present.stdout?.trim() === version ? ['pnpm'] : ['npx', '--yes', `pnpm@${version}`]
}

/** The program and its first arguments. @returns {string[]} */
export function pnpmCommand() {
  command ??= findPnpm()
  return command
}

/**
 * Runs the pinned pnpm from the repository's root, its output on stderr so that a script's stdout stays its own.
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options] `quiet`: its output only when it failed
 * @returns {boolean} whether it succeeded
 */
export function pnpm(args, { quiet = false } = {}) {
  const [program = 'pnpm', ...before] = pnpmCommand()
  const output = quiet ? 'pipe' : 2
  const ended = spawnSync(program, [...before, ...args], { cwd: root, stdio: ['ignore', output, output], shell })
  if (quiet && ended.status !== 0) console.error(`${ended.stdout}${ended.stderr}`)
  return ended.status === 0
}

/** Installs what the lockfile says; a no-op of about a second when that has been done. */
export function install() {
  return pnpm(['install', '--frozen-lockfile'])
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(pnpm(process.argv.slice(2)) ? 0 : 1)
}
