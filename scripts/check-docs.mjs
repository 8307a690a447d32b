/**
 * Every sample compiles against the packages' public names, or is read by its own language, and every link between our own files leads somewhere. A sample
 * that begins with `// docs/samples/<name>` or `// test/consumers/<name>` is that file, word for word; any other is a module of its own.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkLinks } from './checkLinks.mjs'
import { checkSample, compiled } from './checkSample.mjs'
import { checkClaims, checkTestLinks } from './checkTestLinks.mjs'
import { readMarkdown } from './readMarkdown.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const folder = '.cache/docs'

const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '*.md'], {
  encoding: 'utf8',
})
const paths = listed.split('\0').filter(path => path && existsSync(path))
const pages = Object.fromEntries(paths.map(path => [path, readFileSync(path, 'utf8')]))
const problems = checkLinks(pages, existsSync)
problems.push(
  ...checkClaims(pages),
  ...checkTestLinks(pages, path => (existsSync(path) ? readFileSync(path, 'utf8') : undefined)),
)

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
/** @type {Map<string, string>} */
const origin = new Map()
for (const [path, source] of Object.entries(pages)) {
  for (const { language, code, line } of readMarkdown(source).samples) {
    const quoted = /^(?:\/\/|#) ((?:docs\/samples|test\/consumers)\/\S+)\n/.exec(code)
    if (quoted?.[1]) {
      const file = quoted[1]
      const same = existsSync(file) && readFileSync(file, 'utf8').trim() === code.slice(quoted[0].length).trim()
      if (!same) problems.push(`${path}:${line} says it is ${file}, but it differs from that file.`)
      continue
    }
    if (!compiled.has(language)) {
      problems.push(...checkSample(language, code).map(problem => `${path}:${line}: ${problem}`))
      continue
    }
    const name = `${path.replaceAll('/', '_')}_${line}.${language}`
    origin.set(name, path)
    // As far down as in the page, so that the compiler's line numbers are the page's.
    writeFileSync(join(folder, name), `${'\n'.repeat(line - 1)}${code}\n`)
  }
}

writeFileSync(
  join(folder, 'tsconfig.json'),
  JSON.stringify({
    extends: '../../tsconfig.base.json',
    compilerOptions: { types: ['node'], moduleDetection: 'force', allowJs: true, checkJs: true },
    include: ['*'],
  }),
)
if (origin.size > 0) {
  const compiler = join(root, 'node_modules/.bin/tsc')
  const { status, stdout } = spawnSync(compiler, ['-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const found = stdout.split('\n').filter(Boolean)
  if (status !== 0 && found.length === 0) found.push('The samples could not be compiled at all.')
  for (const line of found) {
    problems.push(line.replace(/^\S*?([^/\\\s]+_\d+\.[cm]?[jt]sx?)(?=\()/, (whole, name) => origin.get(name) ?? whole))
  }
}

for (const problem of problems) console.error(problem)
console.error(`Docs: ${paths.length} pages, ${origin.size} samples compiled, ${problems.length} problems.`)
if (paths.length === 0 || origin.size === 0 || problems.length > 0) process.exit(1)
