import { readFileSync } from 'node:fs'
import { type Guidance, guidance, type VerificationErrorType } from '@grid-kyc/core'
import { en } from '@grid-kyc/react/en'
import { expect, it } from 'vitest'
import { errorsPage } from '../scripts/errorsPage.mjs'

const read = (path: string) => readFileSync(path, 'utf8')
const types = Object.keys(guidance) as VerificationErrorType[]

it('has all of them in docs/resolve-errors.md', () => {
  expect(read('docs/resolve-errors.md'), 'Run `pnpm errors`.').toBe(errorsPage())
})

it('has a story for every type', () => {
  const stories = read('stories/issues/ErrorTypes.stories.tsx')
  expect(types.filter(type => !stories.includes(`of('${type}')`))).toEqual([])
})

it('has a row for every type: without one it does not compile', () => {
  const { MISSING_FIELD: _, ...others } = guidance
  // @ts-expect-error a type is without a row
  const lacking: Record<VerificationErrorType, Guidance> = others
  expect(Object.keys(lacking)).toHaveLength(types.length - 1)
})

it('names no withheld type, in any message or key', () => {
  const withheld = types.filter(type => !guidance[type].reveal)
  expect(withheld.length).toBeGreaterThan(4)
  const all = JSON.stringify(en)
  expect(withheld.filter(type => all.includes(type))).toEqual([])
})
