import { beneficialOwnerFields, businessFields, type Customer, individualFields } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { valuesToFix } from './useFixForm.js'

const harbor = {
  customerType: 'BUSINESS',
  businessInfo: { legalName: 'Harbor', country: 'CA', taxId: '••••••577' },
} as Customer
const paths = ['address.country', 'address.line1']

it('puts an address that is not there yet into the country of the business, or where a person is registered', () => {
  const ofBusiness = valuesToFix({ table: businessFields, paths, resource: { ...harbor }, customer: harbor })
  expect(ofBusiness.address).toEqual({ country: 'CA' })
  const ada = { customerType: 'INDIVIDUAL', fullName: 'Ada', region: 'KE' } as Customer
  const ofPerson = valuesToFix({ table: individualFields, paths, resource: { ...ada }, customer: ada })
  expect(ofPerson.address).toEqual({ country: 'KE' })
})

it('leaves an address where it is, and an owner wherever they live', () => {
  const abroad = { ...harbor, address: { country: 'DE', line1: '1 Uferweg' } }
  expect(valuesToFix({ table: businessFields, paths, resource: abroad, customer: harbor }).address).toBe(abroad.address)
  const owner = { personalInfo: { firstName: 'Bo' } }
  const asked = ['personalInfo.address.country']
  expect(valuesToFix({ table: beneficialOwnerFields, paths: asked, resource: owner, customer: undefined })).toEqual(
    owner,
  )
})

it('begins empty when the doubted number is masked', () => {
  const table = businessFields
  const doubted = valuesToFix({ table, paths: ['businessInfo.taxId'], resource: { ...harbor }, customer: harbor })
  expect(doubted.businessInfo).toEqual({ legalName: 'Harbor', country: 'CA', taxId: undefined })
})

it('puts no country where the address is not asked for, is there, or is nowhere known', () => {
  const table = businessFields
  const resource = { ...harbor }
  expect(valuesToFix({ table, paths: ['address.line1'], resource, customer: harbor }).address).toBeUndefined()
  const unknown = { customerType: 'BUSINESS', businessInfo: { legalName: 'Harbor' } } as Customer
  expect(valuesToFix({ table, paths, resource: { ...unknown }, customer: unknown }).address).toBeUndefined()
})

it('leaves a number that is not doubted, and whatever is no secret', () => {
  const doubted = ['businessInfo.legalName']
  const values = valuesToFix({ table: businessFields, paths: doubted, resource: { ...harbor }, customer: harbor })
  expect(values.businessInfo).toEqual({ legalName: 'Harbor', country: 'CA', taxId: '••••••577' })
})
