import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { rememberedLink } from './rememberedLink.js'

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.restoreAllMocks())

it.each(['redirect', 'tab', 'embedded'] as const)('remembers a %s of one customer, until it is cleared', mode => {
  rememberedLink.set('Customer:1', mode)
  expect(rememberedLink.get('Customer:1')).toBe(mode)
  expect(rememberedLink.get('Customer:2')).toBeUndefined()
  expect(Object.values(sessionStorage)).toEqual([mode])
  rememberedLink.clear('Customer:1')
  expect(rememberedLink.get('Customer:1')).toBeUndefined()
  expect(sessionStorage).toHaveLength(0)
})

it('takes nothing for a mode that is none', () => {
  rememberedLink.set('Customer:1', 'hologram' as never)
  expect(rememberedLink.get('Customer:1')).toBeUndefined()
})

it('costs no more than the message on return where the browser stores nothing', () => {
  const setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  vi.spyOn(window, 'sessionStorage', 'get').mockReturnValue({ setItem, getItem: () => null } as unknown as Storage)
  expect(() => rememberedLink.set('Customer:1', 'tab')).not.toThrow()
  expect(rememberedLink.get('Customer:1')).toBeUndefined()
})
