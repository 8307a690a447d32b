import { expect, it } from 'vitest'
import { matchingOptions } from './matchingOptions.js'

const options = [
  { value: 'CI', label: 'Côte d’Ivoire' },
  { value: 'CW', label: 'Curaçao' },
  { value: 'NE', label: 'Niger' },
  { value: 'NG', label: 'Nigeria' },
  { value: 'GB', label: 'United Kingdom' },
  { value: 'US', label: 'United States' },
]

it.each([
  ['', ['CI', 'CW', 'NE', 'NG', 'GB', 'US']],
  ["cote d'i", ['CI']],
  ['curacao', ['CW']],
  ['nige', ['NE', 'NG']],
  ['king', ['GB']],
  ['us', ['US']],
  ['ger', ['NE', 'NG']],
  ['atlantis', []],
])('finds for %o', (typed, found) => {
  expect(matchingOptions(options, typed).map(({ value }) => value)).toEqual(found)
})
