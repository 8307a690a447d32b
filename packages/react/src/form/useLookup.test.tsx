import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type GridKyc, gridKycContext } from '../provider/gridKycContext.js'
import type { LookupOptions } from '../provider/Lookups.js'
import { useLookup } from './useLookup.js'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A service that answers when the test says so. */
function start(key: string | undefined, locale?: string, delayMs?: number) {
  const asked: (LookupOptions & { answer: (text: string) => void; fail: () => void })[] = []
  const ask = (options: LookupOptions) =>
    new Promise<string>((resolve, reject) => {
      asked.push({ ...options, answer: resolve, fail: () => reject(new Error('Ada Miller is unknown')) })
    })
  const shown = locale === undefined ? {} : { locale }
  const hook = renderHook((props: { key: string | undefined }) => useLookup(props.key, ask, delayMs), {
    initialProps: { key },
    wrapper: ({ children }) => (
      <gridKycContext.Provider value={{ shown } as GridKyc}>{children}</gridKycContext.Provider>
    ),
  })
  return { ...hook, asked, wait: (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms)) }
}
const idle = { result: undefined, isBusy: false, failed: false }

describe('a lookup', () => {
  it('asks after a pause, in the language of the page, and has the result', async () => {
    const lookup = start('harbor')
    expect(lookup.result.current).toEqual(idle)
    await lookup.wait(249)
    expect([lookup.asked.length, lookup.result.current.isBusy]).toEqual([0, false])
    await lookup.wait(1)
    expect(lookup.asked).toHaveLength(1)
    expect(lookup.asked[0]).toMatchObject({ locale: 'en', signal: { aborted: false } })
    expect(lookup.result.current).toMatchObject({ isBusy: true, failed: false, result: undefined })
    lookup.asked[0]?.answer('Harbor & Pine')
    await lookup.wait(0)
    expect(lookup.result.current).toMatchObject({ result: 'Harbor & Pine', isBusy: false, failed: false })
    await lookup.wait(10_000)
    expect(lookup.asked).toHaveLength(1)
  })

  it('waits as long as it is asked to, and knows the locale of the host', async () => {
    const lookup = start('harbor', 'es', 1_000)
    await lookup.wait(999)
    expect(lookup.asked).toHaveLength(0)
    await lookup.wait(1)
    expect(lookup.asked[0]?.locale).toBe('es')
  })

  it('asks nothing without a key, and shows nothing of the one before', async () => {
    const lookup = start(undefined)
    await lookup.wait(1_000)
    expect(lookup.asked).toHaveLength(0)
    lookup.rerender({ key: 'harbor' })
    await lookup.wait(250)
    lookup.asked[0]?.answer('Harbor & Pine')
    await lookup.wait(0)
    lookup.rerender({ key: undefined })
    expect(lookup.result.current).toEqual(idle)
    await lookup.wait(1_000)
    expect(lookup.asked).toHaveLength(1)
  })

  it('is given up for a newer one, whatever still comes of it', async () => {
    const lookup = start('har')
    await lookup.wait(100)
    lookup.rerender({ key: 'harb' })
    await lookup.wait(250)
    expect(lookup.asked).toHaveLength(1)
    lookup.rerender({ key: 'harbor' })
    expect(lookup.asked[0]?.signal.aborted).toBe(true)
    expect(lookup.result.current).toEqual(idle)
    lookup.asked[0]?.answer('Harb Ltd.')
    await lookup.wait(250)
    expect(lookup.result.current).toMatchObject({ result: undefined, isBusy: true })
    lookup.asked[1]?.answer('Harbor & Pine')
    await lookup.wait(0)
    expect(lookup.result.current.result).toBe('Harbor & Pine')
  })

  it('that fails says so, and not why', async () => {
    const lookup = start('harbor')
    await lookup.wait(250)
    lookup.asked[0]?.fail()
    await lookup.wait(0)
    expect(lookup.result.current).toMatchObject({ failed: true, isBusy: false, result: undefined })
    expect(JSON.stringify(lookup.result.current)).not.toContain('Ada')
  })

  it('is given up with what shows it', async () => {
    const lookup = start('harbor')
    await lookup.wait(250)
    lookup.unmount()
    expect(lookup.asked[0]?.signal.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })
})
