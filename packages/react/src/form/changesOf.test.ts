import { allFields, exampleOf, fieldRows, setValueAt, type Values } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { changesOf } from './changesOf.js'
import { hasChanges } from './isChanged.js'

const { business, beneficialOwner } = allFields
const saved = setValueAt(exampleOf(business), 'businessInfo.taxId', '•••••1577')
const change = (path: string, value: unknown, from: Values = saved) => setValueAt(from, path, value)
const customerType = 'BUSINESS'

describe('changesOf', () => {
  it('sends nothing where nothing changed, whatever empty looks like', () => {
    expect(changesOf(business, saved, saved)).toBeUndefined()
    expect(changesOf(business, { customerType }, change('email', '  ', { customerType }))).toBeUndefined()
  })

  it('sends the members of businessInfo that changed, and what kind of customer it is', () => {
    expect(changesOf(business, saved, change('businessInfo.naicsCode', '4232'))).toEqual({
      customerType,
      businessInfo: { naicsCode: '4232' },
    })
  })

  it('clears text with a blank and a list with none', () => {
    const values = change(
      'businessInfo.expectedRecipientJurisdictions',
      [],
      change('businessInfo.doingBusinessAs', ' '),
    )
    expect(changesOf(business, saved, values)).toEqual({
      customerType,
      businessInfo: { doingBusinessAs: '', expectedRecipientJurisdictions: [] },
    })
  })

  it('sends an address whole', () => {
    expect(changesOf(business, saved, change('address.line1', '1 Pine Street'))).toEqual({
      customerType,
      address: { ...(saved.address as object), line1: '1 Pine Street' },
    })
  })

  it('sends an empty postcode for a country that has none, and no state that only another country has', () => {
    const { address } = changesOf(business, saved, change('address.country', 'HK')) ?? {}
    expect(address).toMatchObject({ country: 'HK', postalCode: '' })
    expect(changesOf(business, saved, change('address.country', 'DE'))?.address).not.toHaveProperty('state')
  })

  it('keeps a whole address back while a part of it is wrong', () => {
    const values = change('address.city', 'Oakland', change('businessInfo.naicsCode', '4232'))
    expect(changesOf(business, saved, values, { without: ['address.postalCode'] })).toEqual({
      customerType,
      businessInfo: { naicsCode: '4232' },
    })
  })

  it('never sends back what was masked, and sends what replaced it', () => {
    expect(changesOf(business, {}, saved)?.businessInfo).not.toHaveProperty('taxId')
    expect(changesOf(business, saved, change('businessInfo.taxId', '12-3456789'))?.businessInfo).toEqual({
      taxId: '12-3456789',
    })
  })

  it('keeps what is hidden to itself', () => {
    const values = change('businessInfo.purposeOfAccountOtherDescription', 'Deposits')
    expect(changesOf(business, saved, values)).toBeUndefined()
  })

  it('leaves to the platform and the proxy what is theirs', () => {
    const body = changesOf(business, undefined, exampleOf(business))
    expect(body).not.toHaveProperty('platformCustomerId')
    expect(body).not.toHaveProperty('region')
    expect(body?.endUserTermsConsent).toEqual({ termsVersion: 'V1', acceptanceMethod: 'CHECKBOX' })
    expect(body).toMatchObject({ customerType, businessInfo: { taxId: '83-4021577' } })
  })

  it('writes a nested address whole and cannot take a number back', () => {
    const owner = exampleOf(beneficialOwner)
    const values = setValueAt(setValueAt(owner, 'personalInfo.address.city', 'Oakland'), 'ownershipPercentage', '')
    expect(Object.keys(changesOf(beneficialOwner, owner, values)?.personalInfo ?? {})).toEqual(['address'])
  })
})

it('hasChanges says whether there is anything to send, for every question of every table', () => {
  for (const [name, table] of Object.entries(allFields)) {
    const whole = exampleOf(table)
    for (const { path } of fieldRows(table)) {
      for (const [before, after] of [
        [whole, setValueAt(whole, path, '')],
        [setValueAt(whole, path, ''), whole],
        [setValueAt(whole, path, '•••1'), whole],
        [whole, setValueAt(whole, path, '•••1')],
        [whole, whole],
      ] as const)
        expect(hasChanges(table, before, after), `${name}.${path}`).toBe(changesOf(table, before, after) !== undefined)
    }
  }
})
