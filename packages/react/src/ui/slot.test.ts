import { afterEach, describe, expect, it, vi } from 'vitest'
import { isSupportedBrowser } from '../provider/isSupportedBrowser.js'
import { replayMask } from './replayMask.js'
import { slot } from './slot.js'

afterEach(() => vi.unstubAllGlobals())

describe('a part of a component', () => {
  it('has its class, and the host’s after it', () => {
    expect(slot('button')).toEqual({ className: 'gk-button' })
    expect(slot('button', 'mine')).toEqual({ className: 'gk-button mine' })
    expect(slot('button', '')).toEqual({ className: 'gk-button' })
  })

  it('has its state as data attributes, and none for what does not hold', () => {
    expect(slot('button', undefined, { open: true, busy: false, tone: 'danger', width: undefined, empty: '' })).toEqual(
      {
        ...{ className: 'gk-button', 'data-open': '', 'data-tone': 'danger', 'data-empty': '' },
      },
    )
  })
})

it('is masked for every common session recorder, in the way that one knows', () => {
  expect(replayMask).toEqual([
    { recorder: 'rrweb', className: 'rr-block' },
    { recorder: 'Sentry', attributes: { 'data-sentry-mask': '' } },
    { recorder: 'Datadog', attributes: { 'data-dd-privacy': 'mask' } },
    { recorder: 'FullStory', className: 'fs-exclude' },
    { recorder: 'PostHog', className: 'ph-no-capture' },
    { recorder: 'Clarity', attributes: { 'data-clarity-mask': 'true' } },
  ])
})

describe('a browser', () => {
  const browser = (known: { colors?: boolean; ranges?: boolean } = {}) => {
    const { colors = true, ranges = true } = known
    vi.stubGlobal('CSS', {
      supports: (name: string, value: string) => colors && name === 'color' && /^color-mix\(in srgb/.test(value),
    })
    vi.stubGlobal('matchMedia', (query: string) => ({ matches: ranges && query === '(width >= 0px)' }))
  }

  it('is supported with what each engine’s oldest version has', () => {
    browser()
    expect(isSupportedBrowser()).toBe('toSorted' in Array.prototype)
    browser({ colors: false })
    expect(isSupportedBrowser()).toBe(false)
    browser({ ranges: false })
    expect(isSupportedBrowser()).toBe(false)
  })

  it('is taken for one where it cannot be asked', () => {
    browser({ colors: false })
    vi.stubGlobal('CSS', undefined)
    expect(isSupportedBrowser()).toBe(true)
    browser({ colors: false })
    vi.stubGlobal('matchMedia', undefined)
    expect(isSupportedBrowser()).toBe(true)
  })
})
