/** The licence of everything that an app installs with our packages: a platform has to be able to ship it. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { licenceProblems } from './licences.mjs'
import { pnpmCommand } from './pnpm.mjs'

const [program = 'pnpm', ...before] = pnpmCommand()
const { stdout, stderr, status } = spawnSync(
  program,
  [...before, '--filter', './packages/*', 'licenses', 'list', '--prod', '--json'],
  { cwd: fileURLToPath(new URL('..', import.meta.url)), encoding: 'utf8', shell: process.platform === 'win32' },
)
if (status !== 0) throw new Error(`The licences could not be listed: ${stderr}`)
const listed = JSON.parse(stdout)
const problems = licenceProblems(listed)
for (const problem of problems) console.error(problem)
console.error(`Licences: ${Object.values(listed).flat().length} dependencies, ${problems.length} problems.`)
process.exit(problems.length > 0 ? 1 : 0)
