import { describe, expect, it } from 'vitest'
import { pollDelay } from './pollDelay.js'

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

  it('keeps fetching a settled state slowly: an approval can be put on hold', () => {
    expect(pollDelay('approved', false, 0, {})).toBe(minute)
  })

  it('ends at its deadline', () => {
    expect(pollDelay('in_review', true, 61 * minute, {})).toBe(false)
    expect(pollDelay('in_review', true, 5_001, { deadlineMs: 5_000 })).toBe(false)
  })
})
