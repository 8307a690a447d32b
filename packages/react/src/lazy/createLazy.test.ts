import { describe, expect, it, vi } from 'vitest'
import { createLazy, nothingLoaded } from './createLazy.js'

const ignore = () => {}
const settled = () => new Promise(resolve => setTimeout(resolve))
const failingOnce = () =>
  vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue('code')

it('has nothing before it is asked, like a page from a server', () => {
  const load = vi.fn(async () => 'code')
  const lazy = createLazy(load)
  expect(lazy.get()).toEqual({})
  expect(lazy.get()).toBe(nothingLoaded())
  expect(load).not.toHaveBeenCalled()
})

describe('loading', () => {
  it('happens once, however many ask, and is over for all of them at once', async () => {
    const load = vi.fn(async () => 'code')
    const lazy = createLazy(load)
    const [one, two] = [vi.fn(), vi.fn()]
    lazy.load()
    lazy.subscribe(one)
    lazy.subscribe(two)
    expect(lazy.get()).toEqual({})
    await settled()
    expect(lazy.get()).toEqual({ value: 'code' })
    const known = lazy.get()
    lazy.load()
    lazy.subscribe(ignore)
    await settled()
    expect(lazy.get()).toBe(known)
    expect([load, one, two].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1])
  })

  it('reaches nothing that has unsubscribed', async () => {
    const lazy = createLazy(async () => 'code')
    const listener = vi.fn()
    lazy.subscribe(listener)()
    await settled()
    expect(lazy.get()).toEqual({ value: 'code' })
    expect(listener).not.toHaveBeenCalled()
  })

  it('keeps a value that is empty', async () => {
    const load = vi.fn(async () => undefined)
    const lazy = createLazy(load)
    lazy.load()
    await settled()
    lazy.load()
    await settled()
    expect(load).toHaveBeenCalledTimes(1)
  })
})

describe('what did not load', () => {
  it('is known to have failed, and is loaded again when asked, without the failure meanwhile', async () => {
    const load = failingOnce()
    const lazy = createLazy(load)
    const seen: unknown[] = []
    lazy.subscribe(() => seen.push(lazy.get()))
    await settled()
    lazy.retry()
    await settled()
    expect(seen).toEqual([{ failed: true }, {}, { value: 'code' }])
  })

  it('is loaded again for a component that comes later, unless another one shows the failure', async () => {
    const load = failingOnce()
    const lazy = createLazy(load)
    const leave = lazy.subscribe(ignore)
    await settled()
    lazy.subscribe(() => {})()
    await settled()
    expect(load).toHaveBeenCalledTimes(1)
    leave()
    lazy.subscribe(ignore)
    await settled()
    expect(load).toHaveBeenCalledTimes(2)
    expect(lazy.get()).toEqual({ value: 'code' })
  })

  it('is loaded again by the next that asks for it ahead of time', async () => {
    const load = failingOnce()
    const lazy = createLazy(load)
    lazy.load()
    await settled()
    lazy.load()
    await settled()
    expect(lazy.get()).toEqual({ value: 'code' })
  })
})
