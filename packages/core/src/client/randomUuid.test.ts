import { afterEach, expect, it, vi } from 'vitest'
import { randomUuid } from './randomUuid.js'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

afterEach(() => vi.unstubAllGlobals())

it('makes a UUID of version 4', () => {
  expect(randomUuid()).toMatch(uuid)
})

it('makes one on a page without a secure context, and never the same one twice', () => {
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  const made = Array.from({ length: 100 }, randomUuid)
  for (const each of made) expect(each).toMatch(uuid)
  expect(new Set(made).size).toBe(100)
  // Every digit but the version's is by chance.
  for (const at of [15, 20, 36 - 1]) expect(new Set(made.map(each => each[at])).size).toBeGreaterThan(2)
  expect(new Set(made.map(each => each[19])).size).toBeGreaterThan(1)
})
