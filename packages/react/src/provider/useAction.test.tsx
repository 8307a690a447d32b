import { GridKycError } from '@grid-kyc/core'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { GridKycProvider } from './GridKycProvider.js'
import { useAction } from './useAction.js'

const refused = new GridKycError({ kind: 'conflict', message: 'Refused.' })

function start(options?: Parameters<typeof useAction>[0]) {
  const onEvent = vi.fn()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <GridKycProvider proxyUrl="/api/grid" support={null} onEvent={onEvent}>
      {children}
    </GridKycProvider>
  )
  return { onEvent, ...renderHook(() => useAction<'saving'>(options), { wrapper }) }
}

it('runs one thing at a time, and says what is under way', async () => {
  const { result } = start()
  let finish = (_isDone: boolean) => {}
  let first: Promise<boolean> | undefined
  act(() => {
    first = result.current.run('saving', () => new Promise<boolean>(resolve => (finish = resolve)))
  })
  expect(result.current.activity).toBe('saving')
  await act(async () => expect(await result.current.run('saving', async () => true)).toBe(false))
  await act(async () => {
    finish(true)
    expect(await first).toBe(true)
  })
  expect(result.current.activity).toBe('idle')
})

it('is not done when the work says false', async () => {
  const { result, onEvent } = start()
  await act(async () => expect(await result.current.run('saving', async () => false)).toBe(false))
  expect(result.current.error).toBeUndefined()
  expect(onEvent).not.toHaveBeenCalled()
})

it('keeps an error until the next run, and reports it once', async () => {
  const onError = vi.fn()
  const { result, onEvent } = start({ onError })
  const fail = async () => {
    throw refused
  }
  await act(async () => expect(await result.current.run('saving', fail)).toBe(false))
  expect(result.current.error).toBe(refused)
  expect(onError.mock.calls).toEqual([[refused]])
  expect(onEvent.mock.calls).toEqual([[{ type: 'error', error: refused }]])
  await act(async () => expect(await result.current.run('saving', async () => undefined)).toBe(true))
  expect(result.current.error).toBeUndefined()
})

it('has no error of its own when it is shown elsewhere, and still reports it', async () => {
  const { result, onEvent } = start({ showElsewhere: error => error.kind === 'conflict' })
  const fail = async () => {
    throw refused
  }
  await act(() => result.current.run('saving', fail))
  expect(result.current.error).toBeUndefined()
  expect(onEvent).toHaveBeenCalledTimes(1)
})

it('makes an error of ours of any other, without its text', async () => {
  const { result } = start()
  const fail = async () => {
    throw new TypeError('Ada Miller is not a function')
  }
  await act(() => result.current.run('saving', fail))
  expect(result.current.error).toMatchObject({ kind: 'unexpected' })
  expect(result.current.error?.message).not.toContain('Ada')
})
