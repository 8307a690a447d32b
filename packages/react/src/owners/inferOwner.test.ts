import { countryOf } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { inferOwner } from './inferOwner.js'

const rule = countryOf('US').ownership
const from = (path: string | undefined, values: object, home?: string) =>
  inferOwner(path, values as Readonly<Record<string, unknown>>, rule, home).map(each => [each.path, each.value])
const living = (country: string, more: object = {}) => ({ personalInfo: { address: { country }, ...more } })

describe('the country a person lives in', () => {
  it('says their nationality and the type of number, in the US by the number itself', () => {
    expect(from('personalInfo.address.country', living('US'))).toEqual([
      ['personalInfo.nationality', 'US'],
      ['personalInfo.idType', 'SSN'],
    ])
    expect(from('personalInfo.address.country', living('US', { identifier: '912-70-1234' }))[1]?.[1]).not.toBe('SSN')
  })

  it('makes residents of a US territory US nationals', () => {
    expect(from('personalInfo.address.country', living('PR'))).toEqual([
      ['personalInfo.nationality', 'US'],
      ['personalInfo.idType', 'SSN'],
    ])
  })

  it('abroad is also the country of the number', () => {
    expect(from('personalInfo.address.country', living('DE'))).toEqual([
      ['personalInfo.nationality', 'DE'],
      ['personalInfo.idType', 'NON_US_TAX_ID'],
      ['personalInfo.countryOfIssuance', 'DE'],
    ])
  })

  it('says nothing while it is not chosen', () => {
    for (const values of [{}, living(''), { personalInfo: { address: { country: 7 } } }])
      expect(from('personalInfo.address.country', values)).toEqual([])
  })
})

describe('a new person', () => {
  it('is taken to live where the business is, with what follows from that', () => {
    expect(from(undefined, {}, 'FR')).toEqual([
      ['personalInfo.address.country', 'FR'],
      ['personalInfo.nationality', 'FR'],
      ['personalInfo.idType', 'NON_US_TAX_ID'],
      ['personalInfo.countryOfIssuance', 'FR'],
    ])
  })

  it('who lives somewhere already is left there', () => {
    expect(from(undefined, living('DE'), 'FR')[0]).toEqual(['personalInfo.nationality', 'DE'])
    expect(from(undefined, {})).toEqual([])
  })

  it('whose country was emptied is not taken to live where the business is', () => {
    expect(from('personalInfo.address.country', {}, 'FR')).toEqual([])
  })
})

describe('the number', () => {
  it('says its own type in the US, and nothing abroad', () => {
    expect(from('personalInfo.identifier', living('US', { identifier: '123-45-6789' }))).toEqual([
      ['personalInfo.idType', 'SSN'],
    ])
    expect(from('personalInfo.identifier', living('US', { identifier: '912-70-1234' }))).toEqual([
      ['personalInfo.idType', 'ITIN'],
    ])
    expect(from('personalInfo.identifier', living('DE', { identifier: '123' }))).toEqual([])
  })
})

it('takes nothing from any other field', () => {
  expect(from('personalInfo.firstName', living('DE'), 'FR')).toEqual([])
})

describe('a share', () => {
  const shared = (values: object) => inferOwner('ownershipPercentage', values as never, rule)

  it('makes an owner of a person who reaches the threshold, beside the roles they have', () => {
    expect(shared({ ownershipPercentage: 60, roles: ['DIRECTOR'] })).toMatchObject([
      { path: 'roles', value: ['UBO', 'DIRECTOR'] },
    ])
    expect(shared({ ownershipPercentage: 60 })).toMatchObject([{ value: ['UBO'] }])
    expect(shared({ ownershipPercentage: 60, roles: ['DIRECTOR', 'UBO'] })).toMatchObject([
      { value: ['UBO', 'DIRECTOR'] },
    ])
  })

  it('makes no owner of a person below it, and says nothing while it is no number', () => {
    expect(shared({ ownershipPercentage: 3, roles: ['UBO', 'DIRECTOR'] })).toMatchObject([{ value: ['DIRECTOR'] }])
    expect(shared({ ownershipPercentage: 3, roles: 'UBO' })).toMatchObject([{ value: [] }])
    for (const ownershipPercentage of [Number.NaN, '60', undefined]) expect(shared({ ownershipPercentage })).toEqual([])
  })

  it('adds the role to what was chosen, and takes back only what was filled in', () => {
    const [change] = shared({ ownershipPercentage: 60 })
    const mayReplace = (current: unknown, before: unknown) => change?.mayReplace?.(current, before)
    expect(mayReplace(['DIRECTOR'], undefined)).toBe(true)
    expect(mayReplace(undefined, undefined)).toBe(true)
    // Chosen by the user, so it stays.
    expect(mayReplace(['UBO'], undefined)).toBe(false)
    expect(mayReplace(['UBO'], ['DIRECTOR'])).toBe(false)
    // Filled in, and untouched since.
    expect(mayReplace(['UBO', 'DIRECTOR'], ['UBO', 'DIRECTOR'])).toBe(true)
    // Filled in, and taken away by the user.
    expect(mayReplace(['DIRECTOR'], ['UBO', 'DIRECTOR'])).toBe(false)
  })
})
