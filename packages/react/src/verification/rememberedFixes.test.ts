import { beforeEach, expect, it, onTestFinished, vi } from 'vitest'
import { rememberedFixes } from './rememberedFixes.js'

beforeEach(() => sessionStorage.clear())
const key = 'Customer:1 field businessInfo.taxId'

it('remembers what was fixed of one verification, in this tab, in the order of the fixes', () => {
  expect(rememberedFixes.get('Verification:1')).toEqual([])
  rememberedFixes.add('Verification:1', key)
  rememberedFixes.add('Verification:1', 'Document:1')
  expect(rememberedFixes.get('Verification:1')).toEqual([key, 'Document:1'])
  expect(rememberedFixes.get('Verification:2')).toEqual([])
  expect({ ...sessionStorage }).toEqual({ 'grid-kyc:fixed:Verification:1': JSON.stringify([key, 'Document:1']) })
})

it.each([
  ['is no JSON', '[', []],
  ['is no list', '{"length":1}', []],
  ['is nothing', 'null', []],
  ['holds more than keys', `[7,"${key}",null,{"a":1}]`, [key]],
])('takes what it can use when what another version stored %s', (_, text, keys) => {
  sessionStorage.setItem('grid-kyc:fixed:Verification:1', text)
  expect(rememberedFixes.get('Verification:1')).toEqual(keys)
})

it('remembers nothing, and breaks nothing, when storage is full or forbidden', () => {
  onTestFinished(() => void vi.unstubAllGlobals())
  const setItem = vi.fn(() => {
    throw new DOMException('', 'QuotaExceededError')
  })
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem })
  expect(() => rememberedFixes.add('Verification:1', key)).not.toThrow()
  expect(setItem).toHaveBeenCalledTimes(1)
  // What a browser's setting takes away.
  vi.stubGlobal('sessionStorage', undefined)
  expect(() => rememberedFixes.add('Verification:1', key)).not.toThrow()
  expect(rememberedFixes.get('Verification:1')).toEqual([])
})
