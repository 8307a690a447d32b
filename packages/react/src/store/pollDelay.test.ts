import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { elapsedSince, pollDelay } from './pollDelay.js'

const minute = 60_000

describe('pollDelay', () => {
  it('reads often at first, and less the longer nothing happens', () => {
    expect(pollDelay('in_review', false, 0, {})).toBe(2_000)
    expect(pollDelay('in_review', false, minute, {})).toBe(6_000)
    expect(pollDelay('in_review', false, 30 * minute, {})).toBe(30_000)
  })

  it('reads often while a check is open, whatever the state', () => {
    expect(pollDelay('start', true, 0, {})).toBe(2_000)
  })

  it('reads often in a state of Grid that is not known yet', () => {
    expect(pollDelay('unknown', false, 0, {})).toBe(2_000)
  })

  it('keeps fetching a settled state slowly: an approval can be put on hold', () => {
    expect(pollDelay('approved', false, 0, {})).toBe(minute)
  })

  it('ends at its deadline', () => {
    expect(pollDelay('in_review', true, 61 * minute, {})).toBe(false)
    expect(pollDelay('in_review', true, 5_000, { deadlineMs: 5_000 })).toBe(2_000)
    expect(pollDelay('in_review', true, 5_001, { deadlineMs: 5_000 })).toBe(false)
  })
})

describe('elapsedSince', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 50_000 }))
  afterEach(() => void vi.useRealTimers())

  it('counts from the moment that was noted, and is 0 before one was', () => {
    expect(elapsedSince(49_000)).toBe(1_000)
    expect(elapsedSince(0)).toBe(0)
  })
})
