import { allFields, fieldRows, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { inferBusiness } from '../onboarding/business/inferBusiness.js'
import { homeCountry } from './homeCountry.js'
import { hasChanges, isChanged } from './isChanged.js'

describe('where a phone number is at home', () => {
  it.each<[string, Values, string | undefined]>([
    ['where the user lives', { address: { country: 'DE' }, businessInfo: { country: 'FR' }, nationality: 'IT' }, 'DE'],
    ['where an owner lives', { personalInfo: { address: { country: 'DE' } }, nationality: 'IT' }, 'DE'],
    ['where the business is registered', { businessInfo: { country: 'FR' }, region: 'MX' }, 'FR'],
    ['where the customer was said to be', { region: 'MX', nationality: 'IT' }, 'MX'],
    ['where the user is from', { nationality: 'IT' }, 'IT'],
    ['past what is blank or no text', { address: { country: '' }, businessInfo: { country: 7 }, region: 'MX' }, 'MX'],
    ['nowhere', {}, undefined],
  ])('is %s', (_what, values, country) => {
    expect(homeCountry(values)).toBe(country)
  })
})

describe('the country of a business', () => {
  const from = (path: string | undefined, country: unknown) =>
    inferBusiness(path, () => ({ businessInfo: { country } }))

  it('is the one of its address, and one it operates in', () => {
    for (const path of ['businessInfo.country', undefined]) {
      expect(from(path, 'DE')).toEqual([
        { path: 'address.country', value: 'DE' },
        { path: 'businessInfo.countriesOfOperation', value: ['DE'] },
      ])
    }
  })

  it('says nothing while it is not chosen, and nothing follows from any other field', () => {
    expect(['', undefined, 7].flatMap(country => from('businessInfo.country', country))).toEqual([])
    expect(from('businessInfo.legalName', 'DE')).toEqual([])
  })
})

describe('a changed value', () => {
  const rowOf = (path: string, table: keyof typeof allFields = 'individual') => {
    const row = fieldRows(allFields[table]).find(each => each.path === path)
    if (!row) throw new Error(`No row at ${path}`)
    return row
  }

  it('is sent when it is another one, or was cleared', () => {
    expect(isChanged(rowOf('fullName'), { fullName: 'Ada' }, { fullName: 'Bea' })).toBe(true)
    expect(isChanged(rowOf('fullName'), { fullName: 'Ada' }, { fullName: 'Ada' })).toBe(false)
    expect(isChanged(rowOf('fullName'), { fullName: 'Ada' }, { fullName: '' })).toBe(true)
    expect(isChanged(rowOf('sourceOfFundsCategories'), { sourceOfFundsCategories: ['GIFT'] }, {})).toBe(true)
    expect(isChanged(rowOf('fullName'), undefined, { fullName: 'Ada' })).toBe(true)
    expect(isChanged(rowOf('fullName'), undefined, {})).toBe(false)
  })

  it('is not sent where it is the platform’s, masked, only for a new resource, or a number that was taken away', () => {
    expect(isChanged(rowOf('umaAddress'), {}, { umaAddress: '$a@b.co' })).toBe(false)
    expect(isChanged(rowOf('identifier'), {}, { identifier: '•••••6789' })).toBe(false)
    expect(isChanged(rowOf('fullName'), {}, { fullName: '•••••6789' })).toBe(true)
    const share = rowOf('ownershipPercentage', 'beneficialOwner')
    expect(isChanged(share, { ownershipPercentage: 40 }, { ownershipPercentage: '' })).toBe(false)
    expect(isChanged(share, { ownershipPercentage: 40 }, { ownershipPercentage: 0 })).toBe(true)
    const holder = rowOf('documentHolder', 'document')
    expect(isChanged(holder, { documentHolder: 'Customer:1' }, { documentHolder: 'Customer:2' })).toBe(false)
    expect(isChanged(holder, undefined, { documentHolder: 'Customer:2' })).toBe(true)
  })

  it('counts only where it is shown', () => {
    const described = { sourceOfFundsOtherDescription: 'Deposits' }
    expect(hasChanges(allFields.individual, {}, described)).toBe(false)
    expect(hasChanges(allFields.individual, {}, { fullName: 'Ada' })).toBe(true)
  })
})
