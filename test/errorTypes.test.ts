import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allTypes } from '../stories/issues/errorTypes.js'

const stories = readFileSync('stories/issues/ErrorTypes.stories.tsx', 'utf8')

it('there is a story of every type of error, known or not', () => {
  const shown = [...stories.matchAll(/^export const \w+ = of\('(\w+)'\)$/gm)].map(([, type]) => type)
  expect(shown.sort()).toEqual(Object.keys(allTypes).sort())
})
