import { GridKycError } from '@grid-kyc/core'
import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import type { GridKycEvent } from './GridKycEvent.js'
import { GridKycProvider } from './GridKycProvider.js'
import { useReport } from './useReport.js'

const error = new GridKycError({ kind: 'network', message: 'No answer.' })
const stepChange = { step: 'business', from: 'start', reason: 'continue' }
const saved = { resource: 'customer', id: 'Customer:1', created: true }
const submitted = { verificationId: 'Verification:1', verificationStatus: 'IN_PROGRESS' }

it.each([
  ['onStepChange', { type: 'stepChange', ...stepChange }, stepChange],
  ['onSaved', { type: 'saved', ...saved }, saved],
  ['onSubmitted', { type: 'submitted', ...submitted }, submitted],
  ['onError', { type: 'error', error }, error],
])('calls %s with what happened, no other callback, and onEvent of the provider', (name, event, reported) => {
  const callbacks = { onStepChange: vi.fn(), onSaved: vi.fn(), onSubmitted: vi.fn(), onError: vi.fn() }
  const onEvent = vi.fn()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <GridKycProvider proxyUrl="/api/grid" support="Help desk" onEvent={onEvent}>
      {children}
    </GridKycProvider>
  )
  const { result } = renderHook(() => useReport(callbacks), { wrapper })
  result.current.current(event as unknown as GridKycEvent)
  for (const [each, callback] of Object.entries(callbacks)) {
    expect([each, callback.mock.calls]).toEqual([each, each === name ? [[reported]] : []])
  }
  expect(onEvent).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ type: event.type }))
})

it('needs no callback at all', () => {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <GridKycProvider proxyUrl="/api/grid" support="Help desk">
      {children}
    </GridKycProvider>
  )
  const { result } = renderHook(() => useReport({}), { wrapper })
  for (const event of [
    { type: 'error', error },
    { type: 'saved', ...saved },
    { type: 'submitted', ...submitted },
  ])
    result.current.current(event as unknown as GridKycEvent)
})
