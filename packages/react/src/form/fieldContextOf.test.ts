import { allFields, type Customer, type PlatformConfig } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import { fieldContextOf, type KnownOfCustomer } from './fieldContextOf.js'

const of = (values: object, known: Partial<KnownOfCustomer> = {}) =>
  fieldContextOf(values as Readonly<Record<string, unknown>>, {
    ...{ countryAt: 'address.country', customer: null, config: undefined, currencies: undefined },
    ...{ table: allFields.individual, asked: [], refused: [] },
    ...known,
  })
const living = (country: string) => ({ address: { country } })
const config = (more: object) => more as unknown as PlatformConfig
const customer = (more: object) => ({ id: 'Customer:1', customerType: 'INDIVIDUAL', ...more }) as unknown as Customer

describe('what decides which questions are asked', () => {
  it('is the country at the path of this kind of customer, and the legal form', () => {
    expect(of(living('DE'))).toMatchObject({ country: 'DE', entityType: undefined, requested: [] })
    const business = { businessInfo: { country: 'FR', entityType: 'LLC' }, address: { country: 'DE' } }
    expect(of(business, { countryAt: 'businessInfo.country' })).toMatchObject({ country: 'FR', entityType: 'LLC' })
    for (const country of ['', undefined, 7]) expect(of({ address: { country } }).country).toBeUndefined()
  })

  it('is what Grid asked for', () => {
    expect(of({}, { asked: ['purposeOfAccount'] }).requested).toEqual(['purposeOfAccount'])
  })
})

describe('the contacts to verify', () => {
  const expected = { email: 'PENDING', phone: 'PENDING' }

  it('follow from the country before there is a customer', () => {
    expect(of(living('DE')).contactVerification).toEqual(expected)
    expect(of(living('US')).contactVerification).toBeUndefined()
  })

  it('come from Grid once there is one', () => {
    const contactVerification = { email: 'PENDING' }
    const known = customer({ kycStatus: 'UNVERIFIED', contactVerification })
    expect(of(living('US'), { customer: known }).contactVerification).toEqual(contactVerification)
    expect(of(living('DE'), { customer: customer({ kycStatus: 'UNVERIFIED' }) }).contactVerification).toBeUndefined()
  })

  it('are none of a customer without a status, and of a platform that checks by itself', () => {
    const silent = customer({ contactVerification: { email: 'PENDING' } })
    expect(of(living('DE'), { customer: silent }).contactVerification).toBeUndefined()
    const regulated = config({ isRegulatedFinancialInstitution: true })
    expect(of(living('DE'), { config: regulated })).toMatchObject({ contactVerification: undefined, regulated: true })
  })
})

describe('the fields of currencies', () => {
  const supportedCurrencies = [
    { currencyCode: 'USD', providerRequiredCustomerFields: ['FULL_NAME'] },
    { currencyCode: 'MXN', providerRequiredCustomerFields: ['TAX_ID', 'EMAIL'] },
    { currencyCode: 'EUR' },
  ]

  it('are those of the chosen ones alone', () => {
    const known = { config: config({ supportedCurrencies }) }
    expect(of({}, { ...known, currencies: ['MXN', 'EUR', 'XXX'] })).toMatchObject({
      ...{ currencies: ['MXN', 'EUR', 'XXX'], currencyFields: ['TAX_ID', 'EMAIL'] },
    })
    expect(of({}, known)).toMatchObject({ currencies: [], currencyFields: [] })
    expect(of({}, { currencies: ['MXN'] }).currencyFields).toEqual([])
  })
})

describe('a number that Grid has on file', () => {
  it('is not asked for again until its type changes, or Grid refuses it', () => {
    const known = { customer: customer({ kycStatus: 'UNVERIFIED', idType: 'SSN' }) }
    expect(of({ idType: 'SSN' }, known).onFile).toEqual(['identifier'])
    expect(of({ idType: 'ITIN' }, known).onFile).toEqual([])
    expect(of({ idType: 'SSN' }, { ...known, refused: ['identifier'] }).onFile).toEqual([])
    expect(of({ idType: 'SSN' }).onFile).toEqual([])
  })
})
