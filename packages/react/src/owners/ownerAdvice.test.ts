import { describe, expect, it } from 'vitest'
import { type AdviceContext, ownerAdvice } from './ownerAdvice.js'

const context: AdviceContext = {
  rule: { threshold: 25 },
  left: 60,
  today: '2026-02-28',
  isKnown: () => false,
}
const share = (ownershipPercentage: unknown, roles: string[] = [], more: Partial<AdviceContext> = {}) =>
  ownerAdvice('ownershipPercentage', { ownershipPercentage, roles }, { ...context, ...more })?.code
const birth = (birthDate: string) =>
  ownerAdvice('personalInfo.birthDate', { personalInfo: { birthDate } }, context)?.code
const number = (idType: string, identifier: string) =>
  ownerAdvice('personalInfo.identifier', { personalInfo: { idType, identifier } }, context)?.code

describe('ownerAdvice', () => {
  it('rounds down, never up to a threshold', () => {
    const advice = (ownershipPercentage: number) => ownerAdvice('ownershipPercentage', { ownershipPercentage }, context)
    expect(advice(33.33)).toEqual({ code: 'roundDown', values: { whole: 33 }, use: 33 })
    expect(advice(24.9)).toMatchObject({ use: 24 })
  })

  it.each([
    [undefined, [], undefined],
    [Number.NaN, [], undefined],
    [-1, [], undefined],
    [-1, ['UBO'], undefined],
    [0, ['UBO'], 'indirect'],
    [60, ['UBO'], undefined],
    [100, ['UBO'], 'tooMuch'],
    [24, [], undefined],
    [25, [], 'flag'],
    [25, ['UBO'], undefined],
    [3, ['UBO'], 'indirect'],
    [61, ['UBO'], 'tooMuch'],
    [101, [], 'flag'],
  ])('says about a share of %s with the roles %j: %s', (percentage, roles, code) => {
    expect(share(percentage, roles)).toBe(code)
  })

  it('names the share or the threshold it is about', () => {
    const advice = (ownershipPercentage: number, roles: string[]) =>
      ownerAdvice('ownershipPercentage', { ownershipPercentage, roles }, context)
    expect(advice(61, [])).toEqual({ code: 'tooMuch', values: { left: 60 } })
    expect(advice(25, [])).toEqual({ code: 'flag', values: { threshold: 25 } })
    expect(advice(24, ['UBO'])).toEqual({ code: 'indirect', values: { threshold: 25 } })
  })

  it('follows the rule of the country', () => {
    expect(share(9, [], { rule: { threshold: 10 } })).toBeUndefined()
    expect(share(5, [], { rule: { threshold: 5 } })).toBe('flag')
  })

  it.each([
    ['2008-03-01', 'underAge'],
    ['2008-02-28', undefined],
    ['1979-11-02', undefined],
    ['1915-01-01', 'likelyDate'],
    ['1916-02-27', 'likelyDate'],
    ['1916-02-28', undefined],
    ['2010-03-011', undefined],
    ['on 2010-03-01', undefined],
    ['2008', undefined],
    ['', undefined],
  ])('says about a birth date of %s: %s', (date, code) => expect(birth(date)).toBe(code))

  it('names the age that a person has to be', () => {
    const values = { personalInfo: { birthDate: '2010-01-01' } }
    expect(ownerAdvice('personalInfo.birthDate', values, context)).toEqual({ code: 'underAge', values: { age: 18 } })
    expect(ownerAdvice('personalInfo.birthDate', { personalInfo: { birthDate: ['2010-01-01'] } }, context)).toBe(
      undefined,
    )
  })

  it('says that a person of this name and birth date is listed already', () => {
    const known = { ...context, isKnown: () => true }
    const advice = (birthDate: string) => ownerAdvice('personalInfo.birthDate', { personalInfo: { birthDate } }, known)
    expect(advice('1979-11-02')).toEqual({ code: 'known' })
    expect(advice('1979')).toBeUndefined()
  })

  it.each([
    ['SSN', '536-22-8726', undefined],
    ['SSN', '123 45 6789', undefined],
    ['SSN', '912-70-1234', 'looksLikeItin'],
    ['SSN', '12345', 'digits'],
    ['SSN', '1234567890', 'digits'],
    ['ITIN', '912-70-1234', undefined],
    ['ITIN', '536-22-8726', 'looksLikeSsn'],
    ['EIN', '12-3456789', undefined],
    ['SSN', '•••••726', undefined],
    ['SSN', '', undefined],
    ['NON_US_TAX_ID', 'C1234567', 'foreign'],
    ['', '1', undefined],
  ])('says about the %s %s: %s', (kind, text, code) => expect(number(kind, text)).toBe(code))

  it('says nothing about a number that is not typed, nor about any other field', () => {
    const personalInfo = { idType: 'SSN', firstName: 'Amina' }
    expect(ownerAdvice('personalInfo.identifier', { personalInfo }, context)).toBeUndefined()
    const wrong = { personalInfo: { ...personalInfo, identifier: '1' } }
    expect(ownerAdvice('personalInfo.identifier', wrong, context)).toEqual({ code: 'digits' })
    expect(ownerAdvice('personalInfo.firstName', wrong, context)).toBeUndefined()
  })
})
