import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const beside = process.env.GRID_OPENAPI && join(dirname(process.env.GRID_OPENAPI), 'statements.md')
const file = process.env.GRID_STATEMENTS ?? beside
const isThere = file !== undefined && existsSync(file)
if (!isThere) console.info('The tests were not compared with the statements: GRID_STATEMENTS names no file.')

const tests = /\.(test|spec|test-d|stories)\.tsx?$/

/** Every id that begins the title of a test or a story: `[F1] says finished, …`. */
function idsInTitles(): Set<string> {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  // This file names ids too, as examples.
  const others = listed.split('\0').filter(path => path !== 'scripts/statements.test.ts')
  const sources = others.filter(path => tests.test(path) && existsSync(path))
  const titles = sources.flatMap(path => [...readFileSync(path, 'utf8').matchAll(/['"`]((?:\[[A-Z]\d+\] ?)+)/g)])
  return new Set(titles.flatMap(([, ids]) => ids?.match(/[A-Z]\d+/g) ?? []))
}

it.runIf(isThere)('every statement of Grid’s documents has a test with its id in the title', () => {
  const statements = [...readFileSync(file as string, 'utf8').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(
    ([, id]) => id as string,
  )
  expect(statements.length).toBeGreaterThan(50)
  const tested = idsInTitles()
  expect(statements.filter(id => !tested.has(id))).toEqual([])
})
