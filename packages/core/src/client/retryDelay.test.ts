import { describe, expect, it } from 'vitest'
import { type ErrorKind, GridKycError } from './GridKycError.js'
import { retryDelay } from './retryDelay.js'

const error = (kind: ErrorKind, more: { status?: number; retryAfterMs?: number } = {}) =>
  new GridKycError({ kind, message: 'Test', ...more })

describe('retryDelay', () => {
  it.each(['network', 'timeout', 'rate_limited', 'unavailable'] as const)('repeats %s, and gives up', kind => {
    expect(retryDelay(error(kind), 'safe', 1)).toBeGreaterThan(0)
    expect(retryDelay(error(kind), 'keyed', 2)).toBeGreaterThan(0)
    expect(retryDelay(error(kind), 'safe', 3)).toBeUndefined()
  })

  it.each(['unauthorized', 'forbidden', 'not_found', 'conflict', 'invalid', 'unexpected'] as const)(
    'takes %s for an answer',
    kind => {
      expect(retryDelay(error(kind), 'safe', 1)).toBeUndefined()
      expect(retryDelay(error(kind), 'keyed', 1)).toBeUndefined()
    },
  )

  it('never repeats a row that may not be repeated', () => {
    expect(retryDelay(error('network'), 'never', 1)).toBeUndefined()
  })

  it('does not repeat a failed dependency', () => {
    expect(retryDelay(error('unavailable', { status: 424 }), 'safe', 1)).toBeUndefined()
  })

  it('waits as long as the server says, within reason', () => {
    expect(retryDelay(error('rate_limited', { retryAfterMs: 4000 }), 'safe', 1)).toBe(4000)
    expect(retryDelay(error('rate_limited', { retryAfterMs: 600_000 }), 'safe', 1)).toBeUndefined()
    expect(retryDelay(error('rate_limited', { retryAfterMs: 10_000 }), 'safe', 1)).toBe(10_000)
    expect(retryDelay(error('rate_limited', { retryAfterMs: 10_001 }), 'safe', 1)).toBeUndefined()
    expect(retryDelay(error('rate_limited', { retryAfterMs: 0 }), 'safe', 1)).toBe(0)
  })

  it('backs off further each time', () => {
    const first = Math.max(...Array.from({ length: 50 }, () => retryDelay(error('network'), 'safe', 1) ?? 0))
    const second = Math.min(...Array.from({ length: 50 }, () => retryDelay(error('network'), 'safe', 2) ?? 0))
    expect(second).toBeGreaterThanOrEqual(first)
  })
})

it.each([
  [1, 150, 300],
  [2, 300, 600],
])('waits before the attempt after %i failures between %i and %i milliseconds', (failures, from, to) => {
  const delays = Array.from({ length: 200 }, () => retryDelay(error('network'), 'safe', failures) ?? 0)
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(from)
  expect(Math.max(...delays)).toBeLessThanOrEqual(to)
  expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(50)
})
