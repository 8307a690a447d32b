/** Sees to it that there is a `redis-server` to test with: the one in the path, else Debian's package. */
import { spawnSync } from 'node:child_process'
import { installFromDebian } from './debian.mjs'

const isThere = () => spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0

if (!isThere() && !(installFromDebian('redis-server') && isThere())) {
  console.error('There is no redis-server, so the tests of the Redis store cannot run. Install Redis 6 or newer.')
  process.exit(1)
}
