import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useSecondsUntil } from './useSecondsUntil.js'

beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => void vi.useRealTimers())
const pass = (milliseconds: number) => act(async () => void vi.advanceTimersByTime(milliseconds))

it('counts whole seconds down to nothing, and then stops', async () => {
  const { result } = renderHook(() => useSecondsUntil(1_002_500))
  expect(result.current).toBe(3)
  await pass(1000)
  expect(result.current).toBe(2)
  await pass(1000)
  expect(result.current).toBe(1)
  await pass(1000)
  expect(result.current).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
  await pass(1000)
  expect(result.current).toBe(0)
})

it('is nothing for what has passed, and counts again when there is a later time', async () => {
  const { result, rerender, unmount } = renderHook(time => useSecondsUntil(time), { initialProps: 0 })
  expect(result.current).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
  rerender(1_030_000)
  expect(result.current).toBe(30)
  await pass(1000)
  expect(result.current).toBe(29)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})
