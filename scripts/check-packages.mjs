/** The four packages as they would be published: their contents, their types, and apps that install them from tarballs. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { consumers } from '../test/consumers/consumers.mjs'
import { checkClientDirectives } from './checkClientDirectives.mjs'
import { pnpm } from './pnpm.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
// Outside the repository, where nothing of ours can be found by looking up the folders.
const work = mkdtempSync(join(tmpdir(), 'grid-kyc-consumers-'))
const packages = ['core', 'proxy', 'react', 'sandbox']
const result = { passed: 0, failed: 0 }

if (packages.length === 0 || consumers.length === 0) throw new Error('There is no package or no app to check.')

/** @param {string} what @param {boolean} good */
function note(what, good) {
  result[good ? 'passed' : 'failed'] += 1
  console.log(`${good ? '✓' : '✗'} ${what}`)
}

/**
 * Runs an installed command; what it said is shown when it failed.
 * @param {string} name @param {string[]} args
 */
function succeeds(name, args) {
  const command = join(root, 'node_modules', '.bin', name)
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell })
  if (status !== 0) console.log(`${stdout}${stderr}`)
  return status === 0
}

/** @returns {Record<string, string>} the tarball of each package, by its public name */
function packAll() {
  return Object.fromEntries(
    packages.map(name => {
      if (!pnpm(['--dir', `packages/${name}`, 'pack', '--pack-destination', work], { quiet: true })) {
        throw new Error(`packages/${name} could not be packed, so nothing can be said about it.`)
      }
      const file = readdirSync(work).find(each => each.startsWith(`grid-kyc-${name}-`)) ?? ''
      return [`@grid-kyc/${name}`, join(work, file)]
    }),
  )
}

/** @param {string} folder @returns {Record<string, string>} */
function readModules(folder) {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => path.endsWith('.js'))
  return Object.fromEntries(paths.map(path => [path, readFileSync(join(folder, path), 'utf8')]))
}

/**
 * Lays out one app by itself, as its owner would have it, and installs the tarballs and everything else it asks for.
 * @param {import('../test/consumers/consumers.mjs').Consumer} consumer @param {Record<string, string>} tarballs
 */
function checkConsumer({ name, app, dependencies, samples = [] }, tarballs) {
  const folder = join(work, name.replace(/[^a-z0-9]+/gi, '-'))
  cpSync(join(root, 'test/consumers', app), folder, { recursive: true })
  for (const sample of samples) cpSync(join(root, 'docs/samples', sample), join(folder, sample))
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  Object.assign(manifest.dependencies, dependencies)
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest))
  // Our packages depend on each other by version, and no registry has that version yet.
  const overrides = Object.entries(tarballs).map(
    ([name, file]) => `  '${name}': 'file:${file.replaceAll('\\', '/')}'\n`,
  )
  writeFileSync(
    join(folder, 'pnpm-workspace.yaml'),
    `packages: ['.']\nallowBuilds: { esbuild: false, sharp: false, '@parcel/watcher': false, '@swc/core': false }\noverrides:\n${overrides.join('')}`,
  )
  return (
    pnpm(['--dir', folder, 'install', '--no-frozen-lockfile', '--prefer-offline'], { quiet: true }) &&
    pnpm(['--dir', folder, 'run', 'check'], { quiet: true })
  )
}

try {
  const tarballs = packAll()
  for (const [name, file] of Object.entries(tarballs)) {
    note(`${name}: publint`, succeeds('publint', [file, '--strict']))
    note(`${name}: types resolve`, succeeds('attw', [file, '--profile', 'esm-only', '--no-emoji', '--no-color']))
  }
  const misplaced = checkClientDirectives(readModules(join(root, 'packages/react/dist')))
  for (const problem of misplaced) console.log(problem)
  note('@grid-kyc/react: "use client" where it is needed and nowhere else', misplaced.length === 0)

  for (const consumer of consumers) {
    const start = Date.now()
    const good = checkConsumer(consumer, tarballs)
    note(`${consumer.name} (${Math.round((Date.now() - start) / 1000)} s)`, good)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
mkdirSync(join(root, '.reports'), { recursive: true })
writeFileSync(join(root, '.reports/packages.json'), JSON.stringify(result))
process.exit(result.failed > 0 ? 1 : 0)
