import { fireEvent, renderHook } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { usePressEnd } from './usePressEnd.js'

it('does not wait when nothing is pressed', async () => {
  const { result } = renderHook(() => usePressEnd())
  await expect(result.current()).resolves.toBeUndefined()
})

it.each(['pointerUp', 'pointerCancel'] as const)('waits for what follows %s when a pointer is down', async end => {
  const { result } = renderHook(() => usePressEnd())
  const ended = vi.fn()
  fireEvent.pointerDown(document.body)
  void result.current().then(ended)
  await Promise.resolve()
  fireEvent[end](document.body)
  await Promise.resolve()
  expect(ended).not.toHaveBeenCalled()
  await vi.waitFor(() => expect(ended).toHaveBeenCalled())
})

it('waits no longer when its form is gone', async () => {
  const { result, unmount } = renderHook(() => usePressEnd())
  fireEvent.pointerDown(document.body)
  const ended = result.current()
  unmount()
  await expect(ended).resolves.toBeUndefined()
})
