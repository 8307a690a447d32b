/** Everything there is to check, in the order in which a mistake is cheapest to find; see `steps` for what that is. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { install } from './pnpm.mjs'
import { tally } from './tally.mjs'
import { steps } from './testSteps.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
const reports = join(root, '.reports')
rmSync(reports, { recursive: true, force: true })
mkdirSync(reports)

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

/** Shows what a command says, and remembers the end of it. @param {string} command */
const run = command =>
  new Promise((/** @type {(outcome: { succeeded: boolean, last: string[] }) => void} */ resolve) => {
    /** @type {string[]} */
    let last = []
    const child = spawn(command, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const output of [child.stdout, child.stderr]) {
      output.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
        process.stdout.write(text)
        last = [...last, ...text.split('\n').filter(line => line.trim() !== '')].slice(-remembered)
      })
    }
    child.on('error', () => resolve({ succeeded: false, last }))
    child.on('close', code => resolve({ succeeded: code === 0, last }))
  })

/** @typedef {{ passed: number, failed: number, last?: string[] }} Counted */
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
      return { passed: 0, failed: 1 }
    }
    const { succeeded, last } = await run(step.command)
    const report = step.report && join(reports, step.report)
    const told = report && existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
    return { ...tally(succeeded, told), last }
  })
}

for (const { name, failed, last = [] } of results) {
  if (failed > 0) console.log(`\n${name} failed; its last lines were:\n${last.join('\n')}`)
}

const width = Math.max(...results.map(({ name }) => name.length))
console.log('')
for (const { name, passed, failed, seconds } of results) {
  console.log(
    `${failed > 0 ? 'FAILED' : 'passed'}  ${name.padEnd(width)}  ${`${seconds} s`.padStart(6)}  ${passed} passed, ${failed} failed`,
  )
}
const sum = (/** @type {'passed' | 'failed'} */ key) => results.reduce((total, result) => total + result[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exit(sum('failed') > 0 || sum('passed') === 0 ? 1 : 0)
