/** Holds the import table over everything that is built, shown or shown how to use. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { checkImports } from './checkImports.mjs'

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
const watched =
  /^(packages\/[^/]+\/src|stories|\.storybook|e2e|examples|bench|docs\/samples)\/.*(?<!\.d)\.([cm]?ts|tsx|mjs)$/
const paths = listed.split('\0').filter(path => watched.test(path) && existsSync(path))

const problems = checkImports(Object.fromEntries(paths.map(path => [path, readFileSync(path, 'utf8')])))

for (const problem of problems) console.error(problem)
console.error(`Import table: ${paths.length} files, ${problems.length} broken rows.`)
if (paths.length === 0 || problems.length > 0) process.exit(1)
