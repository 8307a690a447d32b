import { expect, it } from 'vitest'
import { isPermissive, licenceProblems } from './licences.mjs'

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND ISC', true],
  ['MIT AND GPL-3.0-only', false],
  ['LGPL-3.0-or-later', false],
  ['Unknown', false],
])('%s: %s', (licence, expected) => {
  expect(isPermissive(licence)).toBe(expected)
})

it('names what may not be shipped, and fails when nothing was listed', () => {
  const zod = { name: 'zod', versions: ['4.0.0'] }
  expect(licenceProblems({ MIT: [zod] })).toEqual([])
  expect(licenceProblems({ MIT: [zod], 'AGPL-3.0': [{ name: 'left', versions: ['1.0.0'] }] })).toEqual([
    'left 1.0.0 is AGPL-3.0.',
  ])
  expect(licenceProblems({})).toHaveLength(1)
})
