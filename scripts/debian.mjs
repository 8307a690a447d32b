import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** @param {string[]} line */
const run = ([command = '', ...args]) =>
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

/**
 * How to install packages here: as root, or in CI with sudo; undefined elsewhere. It waits for another process that holds
 * apt's lock instead of failing at once.
 * @param {{ isDebian: boolean, isRoot: boolean, isCi: boolean }} machine
 */
export function aptGet({ isDebian, isRoot, isCi }) {
  if (!isDebian || !(isRoot || isCi)) return undefined
  const sudo = isRoot ? [] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND']
  return [...sudo, 'apt-get', '-q', '-o', 'DPkg::Lock::Timeout=300']
}

/** Debian itself, not Ubuntu: some of its browsers are stubs for a snap, which a container cannot run. */
const machine = () => ({
  isDebian: existsSync('/etc/os-release') && /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8')),
  isRoot: process.getuid?.() === 0,
  isCi: Boolean(process.env.CI),
})

/** Installs Debian packages where that may be done; says whether they are there now. @param {string[]} packages */
export function installFromDebian(...packages) {
  const apt = aptGet(machine())
  if (!apt) return false
  console.error(`Installing ${packages.join(', ')}.`)
  return run([...apt, 'update']) && run([...apt, 'install', '-y', '--no-install-recommends', ...packages])
}
