import { afterEach, expect, it, vi } from 'vitest'
import { textHash } from './textHash.js'

afterEach(() => vi.unstubAllGlobals())

const expected = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'

it('is the SHA-256 of the text', async () => {
  expect(await textHash('test')).toBe(expected)
})

it('is the same on a plain-http page, which has no crypto.subtle', async () => {
  vi.stubGlobal('crypto', {})
  expect(await textHash('test')).toBe(expected)
  expect(await textHash('Zoë, 100 % · 中文')).toMatch(/^[0-9a-f]{64}$/)
})
