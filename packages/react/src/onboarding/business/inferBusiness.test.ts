import { describe, expect, it } from 'vitest'
import { inferBusiness, inferContact } from './inferBusiness.js'

describe('the country of a business', () => {
  const from = (path: string | undefined, country: unknown) =>
    inferBusiness(path, () => ({ businessInfo: { country } }))
  const german = [
    { path: 'address.country', value: 'DE' },
    { path: 'businessInfo.countriesOfOperation', value: ['DE'] },
  ]

  it('is that of its address, and the one it operates in', () => {
    expect(from('businessInfo.country', 'DE')).toEqual(german)
  })

  it('says so at the beginning, too, and from no other field', () => {
    expect(from(undefined, 'DE')).toEqual(german)
    expect(from('businessInfo.legalName', 'DE')).toEqual([])
  })

  it.each([undefined, '', 7])('says nothing while it is %j', country => {
    expect(from('businessInfo.country', country)).toEqual([])
  })
})

describe('the user who is signed in', () => {
  const robin = { firstName: 'Robin', lastName: 'Okafor', email: 'robin@example.com', phoneNumber: '+14155550171' }
  const named = (primaryContactFirstName: string, primaryContactLastName = '') => ({
    businessInfo: { primaryContactFirstName, primaryContactLastName },
  })
  const all = [
    { path: 'businessInfo.primaryContactFirstName', value: 'Robin' },
    { path: 'businessInfo.primaryContactLastName', value: 'Okafor' },
    { path: 'email', value: 'robin@example.com' },
    { path: 'phoneNumber', value: '+14155550171' },
  ]

  it('is the contact where no one is named', () => {
    expect(inferContact(robin, {})).toEqual(all)
    expect(inferContact(robin, named(' '))).toEqual(all)
  })

  it('is the contact where they are named', () => {
    expect(inferContact(robin, named('Robin', 'Okafor'))).toEqual(all)
    expect(inferContact(robin, named('Robin'))).toEqual(all)
  })

  it('is not the contact where another person is named', () => {
    expect(inferContact(robin, named('Ines', 'Okafor'))).toEqual([])
    expect(inferContact(robin, named('Robin', 'Silva'))).toEqual([])
    expect(inferContact(robin, named('', 'Silva'))).toEqual([])
  })

  it('says no more than is known of them', () => {
    expect(inferContact({ firstName: 'Robin', email: '' }, {})).toEqual(all.slice(0, 1))
    expect(inferContact({}, named('Ines'))).toEqual([])
  })
})
