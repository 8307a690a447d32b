import { businessFields, individualFields, type Values } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { mergeFields } from './mergeFields.js'

const address = { line1: '1 Main St', line2: 'Flat 2', city: 'Reno', postalCode: '89501', country: 'US' }

it('keeps of what is sent only what the table knows', () => {
  const sent = {
    fullName: 'Ada Miller',
    kycStatus: 'APPROVED',
    toString: 'x',
    address: { ...address, planet: 'Earth' },
  }
  expect(mergeFields(individualFields, {}, sent)).toEqual({ fullName: 'Ada Miller', address })
})

it('changes what is sent, takes away what is cleared, and leaves the rest', () => {
  const before = { fullName: 'Ada Miller', email: 'ada@example.com', currencies: ['USD'], nationality: 'US' }
  expect(mergeFields(individualFields, before, { email: '', currencies: [], nationality: 'DE' })).toEqual({
    fullName: 'Ada Miller',
    nationality: 'DE',
  })
})

it('replaces an address whole, with a key for a postcode that is empty, and for no more', () => {
  const sent = { line1: 'Souk 1', line2: '', postalCode: '', country: 'AE' }
  expect(mergeFields(individualFields, { address }, { address: sent })).toEqual({
    address: { line1: 'Souk 1', postalCode: '', country: 'AE' },
  })
})

it('changes the members of another group one by one', () => {
  const businessInfo = { legalName: 'Tidal, LLC', country: 'US', naicsCode: '4571' }
  const sent = { businessInfo: { naicsCode: '', taxId: '47-1234567' } }
  expect(mergeFields(businessFields, { businessInfo }, sent)).toEqual({
    businessInfo: { legalName: 'Tidal, LLC', country: 'US', taxId: '47-1234567' },
  })
})

it.each([[null], ['text'], [7], [['text']]])('takes %j in the place of a group for none', value => {
  expect(mergeFields(businessFields, {}, { businessInfo: value } as Values)).toEqual({})
  const sent = { businessInfo: { legalName: 'Tidal, LLC' } }
  expect(mergeFields(businessFields, { businessInfo: value } as Values, sent)).toEqual(sent)
})
