import { expect, it } from 'vitest'
import { checkClaims, checkTestLinks } from './checkTestLinks.mjs'

const read = (path: string) => (path === 'packages/a.test.ts' ? "it('does x when y', () => {})" : undefined)

it.each([
  ['[does x when y](../packages/a.test.ts)', 0],
  ['[does x when z](../packages/a.test.ts)', 1],
  ['[does x when y](../packages/gone.test.ts)', 1],
  ['[anything](../packages/a.ts)', 0],
])('reports a link to a test that does not exist: %s', (source, count) => {
  expect(checkTestLinks({ 'docs/page.md': source }, read)).toHaveLength(count)
})

it.each([
  ['- A promise\n  over two lines: [it is held](a.test.ts).\n', 0],
  ['- A promise.\n- Another: [it is held](a.test.ts).\n', 1],
  ['- A promise: [it is held](a.ts).\n', 1],
])('reports a promise that names no test: %s', (list, count) => {
  expect(
    checkClaims({ 'SECURITY.md': `## What this project promises\n\n${list}\n## Scope\n\n- Anything\n` }),
  ).toHaveLength(count)
})

it.each([
  ['| a | [it is held](a.test.ts) |', 0],
  ['| a | [it is held](a.ts) |', 1],
  ['| a | none |', 1],
])('reports a row of a table of claims without a test: %s', (row, count) => {
  expect(
    checkClaims({ 'docs/page.md': `| Promise | Tests |\n| --- | --- |\n${row}\n\n| a |\n| - |\n| b |\n` }),
  ).toHaveLength(count)
})
