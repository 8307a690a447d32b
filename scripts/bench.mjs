/**
 * `pnpm bench [--json] [--check] [--only name] [--minutes N]`: how fast we are, and how much we ask, as ratios to the least that
 * could do the job. `--only` takes the name of a row, or what several begin with. `--check` fails over budget. Every
 * `bench/*.bench.ts` exports its rows as `benchmarks`. `--only soak --minutes 10` runs the soak test, which is left out
 * otherwise.
 */
import { readdirSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { tsImport } from 'tsx/esm/api'
import { benchBudgets } from '../bench/benchBudgets.mjs'
import { benchProblems, idleBudgets } from './benchProblems.mjs'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    check: { type: 'boolean' },
    only: { type: 'string' },
    minutes: { type: 'string' },
  },
})
const folder = new URL('../bench/', import.meta.url)

/** @type {import('../bench/Benchmark.ts').Benchmark[]} */
const benchmarks = []
for (const file of readdirSync(folder).sort()) {
  if (file.endsWith('.bench.ts')) benchmarks.push(...(await tsImport(`../bench/${file}`, import.meta.url)).benchmarks)
}
const minutes = values.minutes === undefined ? undefined : Number(values.minutes)
if (minutes !== undefined && !(minutes > 0)) throw new Error('--minutes is a number above 0.')
const chosen = benchmarks.filter(({ name, isOnRequest }) =>
  values.only === undefined ? !isOnRequest : name === values.only || name.startsWith(`${values.only}-`),
)
if (chosen.length === 0) {
  console.error(`No benchmark is called "${values.only}". There are: ${benchmarks.map(({ name }) => name).join(', ')}.`)
  process.exit(1)
}

const rows = []
for (const { name, run } of chosen) {
  console.error(`Measuring ${name}`)
  const { ours, floor, unit } = await run({ minutes })
  rows.push({ name, ratio: round(ours / floor), ours: round(ours), floor: round(floor), unit })
}
if (values.json) console.log(JSON.stringify(rows, null, 2))
else console.table(rows)
if (values.check) {
  const names = benchmarks.map(({ name }) => name)
  const problems = [...benchProblems(benchBudgets, rows), ...idleBudgets(benchBudgets, names)]
  for (const problem of problems) console.error(problem)
  process.exitCode = problems.length > 0 ? 1 : 0
}

/** Three decimals: more would be noise. @param {number} value */
function round(value) {
  return Math.round(value * 1000) / 1000
}
