import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { rememberedLink } from '../link/rememberedLink.js'
import { rememberedFixes } from '../verification/rememberedFixes.js'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('what was fixed in this tab', () => {
  it('is remembered by verification, in its order', () => {
    rememberedFixes.add('Verification:1', 'Customer:1 field businessInfo.taxId')
    rememberedFixes.add('Verification:1', 'BeneficialOwner:1 document identity')
    expect(rememberedFixes.get('Verification:1')).toEqual([
      'Customer:1 field businessInfo.taxId',
      'BeneficialOwner:1 document identity',
    ])
    expect(rememberedFixes.get('Verification:2')).toEqual([])
  })

  it.each(['not JSON', '{"a":1}', 'null', '"text"'])('is nothing where the storage holds something else: %s', text => {
    rememberedFixes.add('Verification:1', 'key')
    const [name = ''] = Object.keys({ ...sessionStorage })
    sessionStorage.setItem(name, text)
    expect(rememberedFixes.get('Verification:1')).toEqual([])
    sessionStorage.setItem(name, '["key",7,null]')
    expect(rememberedFixes.get('Verification:1')).toEqual(['key'])
  })
})

describe('how a check was opened in this tab', () => {
  it.each(['redirect', 'tab', 'embedded'] as const)('is remembered by customer until it is cleared: %s', mode => {
    rememberedLink.set('Customer:1', mode)
    expect([rememberedLink.get('Customer:1'), rememberedLink.get('Customer:2')]).toEqual([mode, undefined])
    rememberedLink.clear('Customer:1')
    expect(rememberedLink.get('Customer:1')).toBeUndefined()
  })

  it('is nothing where the storage holds something else', () => {
    rememberedLink.set('Customer:1', 'tab')
    const [name = ''] = Object.keys({ ...sessionStorage })
    sessionStorage.setItem(name, 'popup')
    expect(rememberedLink.get('Customer:1')).toBeUndefined()
  })
})

it('costs nothing but the memory when the storage is full', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => rememberedFixes.add('Verification:1', 'key')).not.toThrow()
  expect(() => rememberedLink.set('Customer:1', 'tab')).not.toThrow()
})
