import { describe, expect, it } from 'vitest'
import { isUnderAge } from './isUnderAge.js'

const at = (year: number, month: number, date: number, hour = 0) => new Date(year, month - 1, date, hour)

describe('isUnderAge', () => {
  it('accepts a person on the birthday itself, in their own time zone', () => {
    expect(isUnderAge('2008-05-04', 18, at(2026, 5, 3, 23))).toBe(true)
    expect(isUnderAge('2008-05-04', 18, at(2026, 5, 4))).toBe(false)
    expect(isUnderAge('1960-01-01', 18, at(2026, 5, 4))).toBe(false)
  })

  it('knows who was born on 29 February', () => {
    expect(isUnderAge('2008-02-29', 18, at(2026, 2, 28, 23))).toBe(true)
    expect(isUnderAge('2008-02-29', 18, at(2026, 3, 1))).toBe(false)
  })

  it('takes any age, and none', () => {
    expect(isUnderAge('2008-05-04', 21, at(2026, 5, 4))).toBe(true)
    expect(isUnderAge('2026-05-04', 0, at(2026, 5, 4))).toBe(false)
  })

  it.each([undefined, '', '2026', '04.05.2026', 7])('says nothing of %j', value => {
    expect(isUnderAge(value, 18)).toBe(false)
  })

  it.each(['on 2026-05-04', '2026-05-041'])('takes nothing out of a longer text: %s', value => {
    expect(isUnderAge(value, 18, at(2026, 5, 5))).toBe(false)
  })
})
