import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { benchBudgets } from '../bench/benchBudgets.mjs'
import { benchProblems, idleBudgets } from './benchProblems.mjs'

const budgets = [{ rows: /^mount-/, ratio: 1.5 }]

it('finds what is over its budget, has none, or was not measured', () => {
  expect(benchProblems(budgets, [{ name: 'mount-1', ratio: 1.5 }])).toEqual([])
  expect(benchProblems(budgets, [{ name: 'mount-1', ratio: 1.51 }])).toHaveLength(1)
  expect(benchProblems(budgets, [{ name: 'press', ratio: 1 }])).toEqual(['press has no budget.'])
  expect(benchProblems(budgets, [{ name: 'mount-1', ratio: Number.NaN }])).toHaveLength(1)
  expect(benchProblems(budgets, [{ name: 'mount-1', ratio: 0 }])).toHaveLength(1)
  expect(benchProblems(budgets, [])).toHaveLength(1)
})

it('finds a budget that holds nothing', () => {
  expect(idleBudgets(budgets, ['mount-1'])).toEqual([])
  expect(idleBudgets(budgets, ['press'])).toHaveLength(1)
})

it('has a budget for every benchmark', () => {
  const source = readdirSync('bench')
    .filter(file => file.endsWith('.bench.ts'))
    .map(file => readFileSync(`bench/${file}`, 'utf8'))
  const names = source.join('\n').matchAll(/name: [`']([^`']+)[`']/g)
  const rows = [...names].map(([, name = '']) => ({ name: name.replace(/\$\{\w+\}/g, '10'), ratio: 0.1 }))
  const benchmarks = rows.filter(({ name }) => /^(keystroke|mount|heap|fix|proxy|questions|words)/.test(name))
  expect(benchmarks.length).toBeGreaterThan(8)
  expect(benchProblems(benchBudgets, benchmarks)).toEqual([])
})
