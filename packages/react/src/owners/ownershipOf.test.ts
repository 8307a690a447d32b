import { type BeneficialOwner, countryOf } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { ownershipOf, type Share, shareLeft } from './ownershipOf.js'

const american = countryOf('US').ownership
const person = (key: string, percentage: number, ...roles: string[]): Share => ({ key, percentage, roles })
const codes = (people: readonly Share[], rule = american, noOwnersDeclared = false) =>
  ownershipOf(people, rule, noOwnersDeclared).findings.map(({ code }) => code)

describe('ownershipOf', () => {
  it('[B2] finds that an owner, or the declaration that there is none, and a control person are missing', () => {
    expect(codes([])).toEqual(['noOwner', 'noControl'])
    expect(codes([], american, true)).toEqual(['noControl'])
    expect(codes([person('a', 0, 'CONTROL_PERSON')], american, true)).toEqual([])
    expect(codes([person('a', 100, 'UBO', 'CONTROL_PERSON')])).toEqual([])
  })

  it.each([
    [american, 24, false],
    [american, 25, true],
    [{ threshold: 25 }, 24, false],
    [{ threshold: 10 }, 10, true],
    [countryOf('IN').ownership, 11, true],
    [countryOf('NG').ownership, 5, true],
  ])('by the rule %o, %d%% is enough: %s', (rule, percentage, isOwner) => {
    const people = [person('a', percentage, 'DIRECTOR', 'CONTROL_PERSON')]
    expect(ownershipOf(people, rule).owners).toEqual(isOwner ? ['a'] : [])
    expect(codes(people, rule)).toEqual([isOwner ? 'unflagged' : 'noOwner'])
  })

  it('accepts an owner with a smaller share, who may own more through other companies', () => {
    expect(ownershipOf([person('a', 3, 'UBO')], american).owners).toEqual(['a'])
  })

  it('finds shares of more than 100% in total', () => {
    const quarters = ['a', 'b', 'c', 'd'].map(key => person(key, 25, 'UBO'))
    expect(ownershipOf(quarters, american)).toMatchObject({ sum: 100, left: 0 })
    const { sum, left, findings } = ownershipOf([...quarters, person('e', 1)], american)
    expect({ sum, left }).toEqual({ sum: 101, left: 0 })
    expect(findings[0]).toEqual({ code: 'over', keys: ['a', 'b', 'c', 'd', 'e'] })
    expect(ownershipOf(quarters.slice(1), american).left).toBe(25)
  })

  it('[B2] finds a second control person', () => {
    const two = [person('a', 50, 'UBO', 'CONTROL_PERSON'), person('b', 0, 'CONTROL_PERSON')]
    expect(ownershipOf(two, american).findings).toEqual([{ code: 'severalControl', keys: ['a', 'b'] }])
  })
})

describe('what is found', () => {
  it('is about those with a share where there is too much, and about no one where someone is missing', () => {
    const people = [person('a', 90, 'UBO'), person('b', 0, 'CONTROL_PERSON'), person('c', 20, 'DIRECTOR')]
    expect(ownershipOf(people, american).findings).toEqual([{ code: 'over', keys: ['a', 'c'] }])
    expect(ownershipOf([], american)).toEqual({
      ...{ sum: 0, left: 100, owners: [], controllers: [] },
      findings: [
        { code: 'noOwner', keys: [] },
        { code: 'noControl', keys: [] },
      ],
    })
  })

  it('names those who own enough and are not listed, and no one else', () => {
    const people = [person('a', 40, 'CONTROL_PERSON'), person('b', 40, 'UBO'), person('c', 20)]
    expect(ownershipOf(people, american)).toEqual({
      ...{ sum: 100, left: 0, owners: ['a', 'b'], controllers: ['a'] },
      findings: [{ code: 'unflagged', keys: ['a'] }],
    })
  })
})

it('leaves a person what the others do not have, and never less than nothing', () => {
  const owner = (id: string, ownershipPercentage: number) => ({ id, ownershipPercentage }) as BeneficialOwner
  expect(shareLeft([], undefined)).toBe(100)
  expect(shareLeft([owner('a', 60), owner('b', 30)], undefined)).toBe(10)
  expect(shareLeft([owner('a', 60), owner('b', 30)], 'a')).toBe(70)
  expect(shareLeft([owner('a', 60), owner('b', 70)], undefined)).toBe(0)
})
