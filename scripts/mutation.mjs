/**
 * `pnpm mutation [--sample N] [--seed S] [--only package] [--json]`: how many small mistakes in the logic of each package
 * its unit tests notice. Without `--sample` every mutant is tried, which takes hours. Needs minutes, so it is no part of
 * `npm test`; CONTRIBUTING says how to read it.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { equivalents } from '../mutation/equivalents.mjs'
import { listMutants } from '../mutation/listMutants.mjs'
import { sample, share } from '../mutation/sample.mjs'
import { targets } from '../mutation/targets.mjs'

/** @typedef {import('../mutation/sample.mjs').Mutant} Mutant */
/** @typedef {{ name: string, score: number, killed: number, survived: number, total: number }} Score */

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const { values } = parseArgs({
  options: {
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'boolean' },
  },
})
const wanted = values.sample === undefined ? Number.POSITIVE_INFINITY : Number(values.sample)
if (!(wanted > 0)) throw new Error('--sample says how many mutants to try: a number above 0.')
const chosen = targets.filter(({ name }) => values.only === undefined || values.only === name)
if (chosen.length === 0) throw new Error(`--only names one of ${targets.map(({ name }) => name).join(', ')}.`)

const reports = join(root, '.reports/mutation')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports, { recursive: true })

/** @param {Mutant} mutant */
const equivalentTo = mutant =>
  equivalents.find(
    ({ file, original, replacement }) =>
      mutant.file === file && mutant.original === original && mutant.replacement === replacement,
  )

/** @type {Map<string, Mutant[]>} */
const mutants = new Map()
for (const target of chosen) mutants.set(target.name, await listMutants(target))
const all = [...mutants.values()].flat()
const stale = equivalents.filter(entry => !all.some(mutant => equivalentTo(mutant) === entry))
if (values.only === undefined && stale.length > 0) {
  throw new Error(`These equivalent mutants are of no code any more:\n${JSON.stringify(stale, null, 2)}`)
}
for (const [name, list] of mutants)
  mutants.set(
    name,
    list.filter(mutant => !equivalentTo(mutant)),
  )
const shares = share(
  [...mutants.values()].map(list => list.length),
  wanted,
)

/** @type {Score[]} */
const scores = []
/** @type {Mutant[]} */
const survivors = []

/** What Stryker writes goes beside the result, not into it. @param {NodeJS.ProcessEnv} env */
const runStryker = env =>
  new Promise(resolve => {
    const child = spawn(join(root, 'node_modules/.bin/stryker'), ['run', 'mutation/stryker.config.mjs'], {
      env,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: process.platform === 'win32',
    })
    child.on('close', resolve)
  })

/** @param {string} name @param {Mutant[]} picked */
async function run(name, picked) {
  const list = join(reports, `${name}-mutants.json`)
  writeFileSync(list, JSON.stringify({ root, mutants: picked }))
  console.error(`${name}: ${picked.length} mutants`)
  const env = { ...process.env, GRID_KYC_MUTATE: name, GRID_KYC_MUTANTS: list }
  const file = join(reports, `${name}.json`)
  await runStryker(env)
  // A busy machine may fail one of a thousand tests once, before any mutant is there; what fails twice is a failing test.
  if (!existsSync(file)) await runStryker(env)
  if (!existsSync(file)) throw new Error(`${name}: its tests fail without any mutant, so they cannot judge one.`)
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const tried = Object.entries(report.files).flatMap(([file, { mutants }]) =>
    mutants
      .filter((/** @type {{ status: string }} */ { status }) => status !== 'CompileError')
      .map((/** @type {{ status: string }} */ mutant) => ({ file, ...mutant })),
  )
  const killed = tried.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const survived = tried.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
  if (tried.length !== picked.length) {
    throw new Error(`${name}: Stryker tried ${tried.length} mutants of a sample of ${picked.length}.`)
  }
  const total = killed + survived.length
  survivors.push(
    ...survived.map(({ file, location, mutatorName, replacement }) => ({
      ...{ file, line: location.start.line, column: location.start.column, mutator: mutatorName, replacement },
      original: '',
    })),
  )
  scores.push({ name, score: Math.round((1000 * killed) / total) / 10, killed, survived: survived.length, total })
}

// Two at a time: while one target's tests are tried once unmutated, the other's mutants are already met.
const queue = [...mutants].map(([name, list], at) => [name, sample(list, shares[at] ?? 0, values.seed)])
await Promise.all(
  [0, 1].map(async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [name, picked] = /** @type {[string, Mutant[]]} */ (next)
      if (picked.length > 0) await run(name, picked)
    }
  }),
)

scores.sort((a, b) => a.name.localeCompare(b.name))
for (const { file, line, column, mutator, replacement } of survivors) {
  console.error(`survived  ${file}:${line}:${column}  ${mutator} → ${replacement.replace(/\s+/g, ' ').slice(0, 120)}`)
}
if (values.json) console.log(JSON.stringify(scores, null, 2))
else console.table(scores)
