import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { referencePage } from '../scripts/referencePage.mjs'

const page = referencePage()

it('is current', () => {
  expect(readFileSync('docs/reference.md', 'utf8'), 'Run `pnpm reference`.').toBe(page)
})

it('describes every prop, option, result and event', () => {
  const rows = page.split('\n').filter(line => line.startsWith('| `'))
  expect(rows.length).toBeGreaterThan(250)
  expect(rows.filter(line => /\| *\|$/.test(line))).toEqual([])
})

it('has a table of props for every component, and a signature for every hook', () => {
  const sections = page.split(/^### /m).slice(1)
  const without = sections.filter(section => !/\| `|```|`error`/.test(section)).map(section => section.split('\n')[0])
  expect(without).toEqual([])
})
