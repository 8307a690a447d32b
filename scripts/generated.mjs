/** Writes every file of the repository that is made from the code. */
import { execFileSync } from 'node:child_process'

const run = (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
  execFileSync(`node_modules/.bin/${command}`, args, { stdio: 'inherit' })

for (const page of ['messages', 'errors', 'reference', 'sizes']) run('tsx', `scripts/${page}.mjs`)
run('vitest', 'run', '--project', 'node', '--update', 'packages/proxy/src/contract', 'test/publicSurface.test.ts')
