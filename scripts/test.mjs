/** Everything there is to check, in the order in which a mistake is cheapest to find; see `steps` for what that is. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './pnpm.mjs'
import { secondTry, triesInARow } from './secondTry.mjs'
import { tally } from './tally.mjs'
import { steps } from './testSteps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const reports = join(root, '.reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)
mkdirSync(join(root, '.cache'), { recursive: true })

const env = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
  NO_COLOR: '1',
  // Some runners set both, and Node then warns about it in every process.
  FORCE_COLOR: undefined,
  NEXT_TELEMETRY_DISABLED: '1',
}

/** How many of its last lines a failed step says again at the end, where they are found. */
const remembered = 25

/**
 * Shows what a command says, and remembers the end of it. A list is what Node is given, with no shell to read it.
 * @param {string | string[]} command
 */
const run = command =>
  new Promise((/** @type {(outcome: { succeeded: boolean, last: string[] }) => void} */ resolve) => {
    /** @type {string[]} */
    let last = []
    /** @type {import('node:child_process').SpawnOptions} */
    const options = { env, stdio: ['ignore', 'pipe', 'pipe'] }
    const child =
      typeof command === 'string'
        ? spawn(command, { ...options, shell: true })
        : spawn(process.execPath, command, options)
    for (const output of [child.stdout, child.stderr]) {
      output?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        process.stdout.write(text)
        last = [...last, ...text.split('\n').filter(line => line.trim() !== '')].slice(-remembered)
      })
    }
    child.on('error', () => resolve({ succeeded: false, last }))
    child.on('close', code => resolve({ succeeded: code === 0, last }))
  })

/** Which tests needed their retry when this was last run here. */
const flakyFile = join(root, '.cache/flaky.json')
/** @returns {string[]} */
const flakyBefore = () => (existsSync(flakyFile) ? JSON.parse(readFileSync(flakyFile, 'utf8')) : [])
/** @param {import('./tally.mjs').Named[]} tests */
const titles = tests => tests.map(({ title }) => `\n  ${title}`).join('')

/** @typedef {import('./tally.mjs').Tally & { last?: string[] }} Counted */
/** @type {(Counted & { name: string, seconds: number })[]} */
const results = []

/** @param {string} name @param {() => Promise<Counted>} work */
async function section(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 76 - name.length))}`)
  const start = Date.now()
  const counted = await work()
  results.push({ name, ...counted, seconds: Math.round((Date.now() - start) / 1000) })
}

await section('install', async () => tally(install(), undefined))
const installed = results.every(({ failed }) => failed === 0)
for (const step of installed ? steps : []) {
  const missing = step.needs?.find(name => results.find(result => result.name === name)?.failed !== 0)
  await section(step.name, async () => {
    if (missing) {
      console.log(`Not run: it needs "${missing}", which failed.`)
      return { ...tally(false, undefined) }
    }
    const { succeeded, last } = await run(step.command)
    const report = step.report && join(reports, step.report)
    const results = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
    const counted = tally(succeeded, results)
    if (!step.again || counted.failed > 0) return { ...counted, last }
    const { again } = step
    const reasons = await secondTry(counted.flaky, flakyBefore(), async tests => {
      console.log(`\nAgain, ${triesInARow} times in a row and without a retry: ${titles(tests)}`)
      return (await run(again(tests, triesInARow))).succeeded
    })
    writeFileSync(flakyFile, JSON.stringify(counted.flaky.map(({ title }) => title)))
    return { ...counted, failed: reasons.length, last: reasons }
  })
}

for (const { name, failed, last = [] } of results) {
  if (failed > 0) console.log(`\n${name} failed; its last lines were:\n${last.join('\n')}`)
}

for (const { name, flaky, skipped } of results) {
  if (flaky.length > 0) console.log(`\n${name}: passed only at the second try:${titles(flaky)}`)
  if (skipped.length > 0) console.log(`\n${name}: skipped:${titles(skipped)}`)
}

/** @param {Counted} counted */
const counts = ({ passed, failed, flaky, skipped }) =>
  [
    `${passed} passed, ${failed} failed`,
    ...(flaky.length > 0 ? [`${flaky.length} flaky`] : []),
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
  ].join(', ')

const width = Math.max(...results.map(({ name }) => name.length))
console.log('')
for (const { name, seconds, ...counted } of results) {
  console.log(
    `${counted.failed > 0 ? 'FAILED' : 'passed'}  ${name.padEnd(width)}  ${`${seconds} s`.padStart(6)}  ${counts(counted)}`,
  )
}
const all = {
  passed: results.reduce((total, { passed }) => total + passed, 0),
  failed: results.reduce((total, { failed }) => total + failed, 0),
  flaky: results.flatMap(({ flaky }) => flaky),
  skipped: results.flatMap(({ skipped }) => skipped),
}
console.log(`\n${counts(all)}`)
process.exit(all.failed > 0 || all.passed === 0 ? 1 : 0)
