import { expect, it } from 'vitest'
import { sliceOf } from './listMutants.mjs'
import { sample, share } from './sample.mjs'

const mutants = Array.from({ length: 40 }, (_, at) => ({
  file: 'a.ts',
  line: at,
  column: 1,
  mutator: 'BooleanLiteral',
  original: `value${at}`,
  replacement: 'false',
}))

it('takes the same mutants for the same seed, and others for another', () => {
  const first = sample(mutants, 10, '1')
  expect(first).toHaveLength(10)
  expect(sample([...mutants].reverse(), 10, '1')).toEqual(first)
  expect(sample(mutants, 10, '2')).not.toEqual(first)
})

it('keeps the rest of the sample when a line is added above', () => {
  const moved = mutants.map(mutant => ({ ...mutant, line: mutant.line + 1 }))
  expect(sample(moved, 10, '1').map(({ original }) => original)).toEqual(
    sample(mutants, 10, '1').map(({ original }) => original),
  )
})

it('shares a sample evenly, and gives the rest of a small package to the others', () => {
  expect(share([100, 100, 100, 100], 150)).toEqual([38, 38, 37, 37])
  expect(share([5, 100, 100], 35)).toEqual([5, 15, 15])
  expect(share([5, 6], Number.POSITIVE_INFINITY)).toEqual([5, 6])
})

it('reads what a mutant replaces, over several lines', () => {
  const source = 'const a = 1\nif (a) {\n  b()\n}\n'
  expect(sliceOf(source, { start: { line: 1, column: 7 }, end: { line: 3, column: 1 } })).toBe('{\n  b()\n}')
})
