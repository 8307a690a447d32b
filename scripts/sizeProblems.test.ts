import { expect, it } from 'vitest'
import { exportedComponents, idlePatterns, missingBudgets, sizeProblems } from './sizeProblems.mjs'

it('finds what is over its budget, at once or until all of it is rendered', () => {
  const budgets = [
    { name: 'Button', budget: 100 },
    { name: 'Form', budget: 100, whole: 200 },
  ]
  expect(
    sizeProblems(budgets, [
      { name: 'Button', gzip: 100 },
      { name: 'Form', gzip: 90, whole: 200 },
    ]),
  ).toEqual([])
  expect(
    sizeProblems(budgets, [
      { name: 'Button', gzip: 101 },
      { name: 'Form', gzip: 90, whole: 201 },
    ]),
  ).toEqual([
    'Button is 101 bytes, 1 over its budget.',
    'Form until all of it is rendered is 201 bytes, 1 over its budget.',
  ])
})

it('fails when a row is missing or empty', () => {
  expect(sizeProblems([{ name: 'Button', budget: 100 }], [])).toHaveLength(1)
  expect(sizeProblems([{ name: 'Button', budget: 100 }], [{ name: 'Button', gzip: 0 }])).toHaveLength(1)
  expect(sizeProblems([{ name: 'Form', budget: 100, whole: 9 }], [{ name: 'Form', gzip: 1 }])).toHaveLength(1)
})

it('names public components without a budget', () => {
  const source = "export { Link, type LinkProps } from './Link.js'\nexport {\n  Gate,\n  useGate,\n} from './Gate.js'\n"
  expect(exportedComponents(`${source}export type { Shape } from './Shape.js'\n`)).toEqual(['Link', 'Gate'])
  expect(missingBudgets(['Link', 'Gate', 'Provider'], [{ name: 'Link lean', budget: 1 }], ['Provider'])).toEqual([
    'Gate is public and has no budget.',
  ])
})

it('names patterns that forbid nothing', () => {
  expect(idlePatterns([/operators\//], ['react/src/operators/Table.tsx'])).toEqual([])
  expect(idlePatterns([/hooks\/operators\//], ['react/src/operators/Table.tsx'])).toHaveLength(1)
})
