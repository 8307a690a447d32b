import { expect, it } from 'vitest'
import { checkTestLinks } from './checkTestLinks.mjs'

const read = (path: string) => (path === 'packages/a.test.ts' ? "it('does x when y', () => {})" : undefined)

it.each([
  ['[does x when y](../packages/a.test.ts)', 0],
  ['[does x when z](../packages/a.test.ts)', 1],
  ['[does x when y](../packages/gone.test.ts)', 1],
  ['[anything](../packages/a.ts)', 0],
])('reports a link to a test that does not exist: %s', (source, count) => {
  expect(checkTestLinks({ 'docs/page.md': source }, read)).toHaveLength(count)
})
