import { act, renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useIsPhone } from './useIsPhone.js'

afterEach(() => vi.unstubAllGlobals())

/** A device whose pointer is a finger or not, with a screen of this size. */
function device({ fingers, width, height }: { fingers: boolean; width: number; height: number }) {
  const query = Object.assign(new EventTarget(), { matches: fingers })
  const matchMedia = vi.fn(() => query)
  vi.stubGlobal('matchMedia', matchMedia)
  vi.stubGlobal('screen', { width, height })
  return { query, matchMedia }
}

describe('a device', () => {
  it.each([
    ['a phone', { fingers: true, width: 390, height: 844 }, true],
    ['a phone on its side', { fingers: true, width: 844, height: 390 }, true],
    ['the largest phone', { fingers: true, width: 599, height: 960 }, true],
    ['a tablet', { fingers: true, width: 600, height: 960 }, false],
    ['a small window of a computer', { fingers: false, width: 390, height: 844 }, false],
  ])('is %s', (_what, screen, isPhone) => {
    const { matchMedia } = device(screen)
    expect(renderHook(useIsPhone).result.current).toBe(isPhone)
    expect(matchMedia).toHaveBeenCalledWith('(pointer: coarse) and (hover: none)')
  })

  it('is none where the browser cannot say', () => {
    vi.stubGlobal('matchMedia', undefined)
    const { result, unmount } = renderHook(useIsPhone)
    expect(result.current).toBe(false)
    unmount()
  })

  it('is followed when a mouse comes or goes, until the component has gone', () => {
    const { query } = device({ fingers: true, width: 390, height: 844 })
    const leave = vi.spyOn(query, 'removeEventListener')
    const { result, unmount } = renderHook(useIsPhone)
    act(() => {
      query.matches = false
      query.dispatchEvent(new Event('change'))
    })
    expect(result.current).toBe(false)
    unmount()
    expect(leave).toHaveBeenCalledWith('change', expect.any(Function))
  })
})
