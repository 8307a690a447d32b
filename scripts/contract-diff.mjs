/** Prints what a description of Grid's API has that we do not know, what is gone, and what changed. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { contractDiff } from './contractDiff.mjs'
import { contractExceptions } from './contractExceptions.mjs'

const help = 'contract:diff compares our tables with a description. Name its file (YAML or JSON), or set GRID_OPENAPI.'
const file = process.argv[2] ?? process.env.GRID_OPENAPI
if (file === '--help') {
  console.log(help)
  process.exit(0)
}
if (!file) {
  console.error(help)
  process.exit(2)
}
const lines = contractDiff(parse(readFileSync(file, 'utf8')))
const unexplained = lines.filter(line => !Object.hasOwn(contractExceptions, line))
for (const line of unexplained) console.log(line)
console.error(`${unexplained.length} differences; ${lines.length - unexplained.length} more are explained exceptions.`)
process.exitCode = unexplained.length > 0 ? 1 : 0
