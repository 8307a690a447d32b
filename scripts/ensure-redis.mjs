/** Sees to it that there is a `redis-server` to test with: the one in the path, else Debian's package. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

const isThere = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

/** @param {string[]} words */
function run(words) {
  const [command = '', ...args] = words
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0
}

/** Root, or CI with sudo, may install; anybody else is asked to. */
function installFromDebian() {
  const isDebian =
    existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'))
  const isRoot = process.getuid?.() === 0
  if (!isDebian || !(isRoot || process.env.CI)) return false
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND', 'apt-get']
  console.error('No redis-server found: installing the redis-server package.')
  return (
    run([...apt, '-q', 'update']) && run([...apt, '-q', 'install', '-y', '--no-install-recommends', 'redis-server'])
  )
}

if (!isThere() && !(installFromDebian() && isThere())) {
  console.error('There is no redis-server, so the tests of the Redis store cannot run. Install Redis 6 or newer.')
  process.exit(1)
}
