import { afterEach, expect, it, vi } from 'vitest'
import { isSupportedBrowser } from './isSupportedBrowser.js'

afterEach(() => vi.unstubAllGlobals())

/** A browser with what it has of the three features that are asked for. */
function stub({ colors = true, ranges = true }: { colors?: boolean; ranges?: boolean } = {}) {
  const supports = vi.fn((_name: string, value: string) => value === 'color-mix(in srgb, red, red)' && colors)
  vi.stubGlobal('CSS', { supports })
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(width >= 0px)' && ranges }))
  return supports
}

it('takes a browser with all that is needed', () => {
  const supports = stub()
  expect(isSupportedBrowser()).toBe(true)
  expect(supports).toHaveBeenCalledExactlyOnceWith('color', 'color-mix(in srgb, red, red)')
})

it.each([{ colors: false }, { ranges: false }])('takes none without one of them: %o', lacks => {
  stub(lacks)
  expect(isSupportedBrowser()).toBe(false)
})

it('takes none whose lists cannot be sorted into a new one', () => {
  stub()
  const { toSorted } = Array.prototype as { toSorted?: unknown }
  Reflect.deleteProperty(Array.prototype, 'toSorted')
  const isSupported = isSupportedBrowser()
  Object.defineProperty(Array.prototype, 'toSorted', { value: toSorted, configurable: true, writable: true })
  expect(isSupported).toBe(false)
})

it('knows nothing against what has no styles to ask about', () => {
  stub({ colors: false })
  vi.stubGlobal('CSS', undefined)
  expect(isSupportedBrowser()).toBe(true)
  vi.stubGlobal('CSS', {})
  expect(isSupportedBrowser()).toBe(true)
  stub({ ranges: false })
  vi.stubGlobal('matchMedia', undefined)
  expect(isSupportedBrowser()).toBe(true)
})
