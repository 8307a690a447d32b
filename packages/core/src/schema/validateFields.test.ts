import { describe, expect, it } from 'vitest'
import { allFields } from '../fields/allFields.js'
import { exampleOf } from '../fields/exampleOf.js'
import type { FieldContext, Values } from '../fields/Field.js'
import type { RequirementStage } from '../fields/isNeeded.js'
import { missingFields } from '../fields/missingFields.js'
import { setValueAt, valueAt } from '../fields/valueAt.js'
import { validateFields } from './validateFields.js'

const { individual, business, beneficialOwner, document } = allFields
const names = (
  table: typeof individual | typeof business,
  values: Values,
  stage: RequirementStage,
  context?: FieldContext,
) => missingFields(table, stage, values, context)

describe('creating', () => {
  it('[C1] [C7] asks for what the API requires, all at once', () => {
    expect(names(business, {}, 'create')).toEqual([
      'customerType',
      'businessInfo.legalName',
      'businessInfo.country',
      'businessInfo.incorporatedOn',
      'businessInfo.taxId',
    ])
    expect(names(individual, {}, 'create')).toEqual(['customerType'])
    expect(missingFields(document, 'create', {})).toEqual(['documentHolder', 'documentType', 'country', 'file'])
  })

  it('asks for a whole address once any of it is there', () => {
    const values = { customerType: 'INDIVIDUAL', address: { city: 'Lagos' } }
    expect(names(individual, values, 'create')).toEqual(['address.country', 'address.line1', 'address.postalCode'])
    expect(names(individual, { ...values, address: {} }, 'create')).toHaveLength(3)
    expect(names(individual, { ...values, address: { city: ' ' } }, 'create')).toEqual([])
  })

  it('asks for contacts where they are verified first', () => {
    const context = { contactVerification: { email: 'PENDING' } }
    expect(names(individual, { customerType: 'INDIVIDUAL' }, 'create', context)).toEqual(['email'])
  })
})

describe('updating', () => {
  it('[C1] asks for the type, and for the rest of what is written whole', () => {
    expect(names(business, { address: { line1: 'Main Street 1' } }, 'update')).toEqual([
      'customerType',
      'address.country',
      'address.postalCode',
    ])
    expect(missingFields(document, 'update', {})).toEqual(['documentType', 'country', 'file'])
    expect(missingFields(beneficialOwner, 'update', {})).toEqual([])
  })
})

describe('verifying', () => {
  const person = exampleOf(individual)

  it.each(['fullName', 'birthDate', 'nationality', 'idType', 'identifier', 'address.line1', 'address.city'])(
    '[C6] asks a person for %s',
    path => {
      expect(names(individual, setValueAt(person, path, ''), 'verification')).toContain(path)
    },
  )

  it('does not ask for a US number outside the United States', () => {
    const bare = { ...person, identifier: '', idType: '' }
    expect(names(individual, bare, 'verification')).toEqual(['idType', 'identifier'])
    expect(names(individual, { ...bare, region: 'DE' }, 'verification')).toEqual([])
    const kenyan = { line1: '1 Moi Avenue', city: 'Nairobi', postalCode: '00100', country: 'KE' }
    expect(names(individual, { ...bare, region: undefined, address: kenyan }, 'verification')).toEqual([])
  })

  it('asks for no postcode, city or state that a country does not have', () => {
    const here = (country: string) => ({ ...person, address: { line1: '1 Harbour Road', country } })
    expect(names(individual, here('AE'), 'verification')).toEqual(['address.city', 'address.state'])
    expect(names(individual, here('SG'), 'verification')).toEqual(['address.postalCode'])
    expect(names(individual, here('MO'), 'verification')).toEqual([])
    expect(names(individual, here('GH'), 'verification')).toEqual(['address.city'])
    expect(names(individual, here('GH'), 'create')).toEqual([])
  })

  const company = exampleOf(business)

  it.each([
    ...[
      'businessInfo.legalName',
      'businessInfo.registrationNumber',
      'businessInfo.taxId',
      'businessInfo.incorporatedOn',
    ],
    ...[
      'businessInfo.countriesOfOperation',
      'businessInfo.country',
      'address.line1',
      'address.city',
      'address.country',
    ],
  ])('[B1] [C7] asks a business for %s, and for nothing that it has', path => {
    expect(names(business, company, 'verification')).toEqual([])
    const empty = Array.isArray(valueAt(company, path)) ? [] : ''
    expect(names(business, setValueAt(company, path, empty), 'verification')).toContain(path)
  })

  it.each([...['firstName', 'lastName', 'birthDate', 'address.line1', 'address.country', 'idType', 'identifier']])(
    '[B4] asks an owner for %s',
    name => {
      const path = `personalInfo.${name}`
      const owner = exampleOf(beneficialOwner)
      expect(missingFields(beneficialOwner, 'create', owner)).toEqual([])
      expect(missingFields(beneficialOwner, 'create', setValueAt(owner, path, ''))).toEqual([path])
    },
  )

  it('[B4] asks who issued the number of an owner that is not of the United States', () => {
    const owner = setValueAt(exampleOf(beneficialOwner), 'personalInfo.countryOfIssuance', '')
    const abroad = setValueAt(owner, 'personalInfo.idType', 'NON_US_TAX_ID')
    expect(missingFields(beneficialOwner, 'verification', abroad)).toEqual(['personalInfo.countryOfIssuance'])
    expect(missingFields(beneficialOwner, 'verification', owner)).toEqual([])
  })

  it('[B1] has a place for another trading name, which no one has to have', () => {
    expect(valueAt(company, 'businessInfo.doingBusinessAs')).toEqual(expect.any(String))
    expect(names(business, setValueAt(company, 'businessInfo.doingBusinessAs', ''), 'verification')).toEqual([])
  })

  it('[B1] [C7] asks a business for what review wants, and takes either form of the source of funds', () => {
    const bare = { customerType: 'BUSINESS' }
    expect(names(business, bare, 'verification')).toEqual(
      expect.arrayContaining([
        'businessInfo.registrationNumber',
        'businessInfo.sourceOfFundsCategories',
        'address.line1',
      ]),
    )
    const asText = { ...bare, businessInfo: { sourceOfFunds: 'Sales of furniture' } }
    expect(names(business, asText, 'verification')).not.toContain('businessInfo.sourceOfFundsCategories')
  })

  it('asks what OTHER means, and shows that only then', () => {
    const other = setValueAt(exampleOf(business), 'businessInfo.purposeOfAccount', 'OTHER')
    expect(names(business, other, 'verification')).toEqual(['businessInfo.purposeOfAccountOtherDescription'])
    const list = setValueAt(person, 'sourceOfWealthCategories', ['GIFT', 'OTHER'])
    expect(names(individual, list, 'verification')).toEqual(['sourceOfWealthOtherDescription'])
  })

  it('[C4] asks for what the chosen currencies need', () => {
    const context = { currencyFields: ['PHONE_NUMBER', 'FI_ADDRESS', 'SOMETHING_NEW'] }
    const silent = { ...person, phoneNumber: '' }
    expect(names(individual, silent, 'verification')).toEqual([])
    expect(names(individual, silent, 'verification', context)).toEqual(['phoneNumber'])
  })

  it('asks who speaks for a business where contacts are verified', () => {
    const quiet = setValueAt(exampleOf(business), 'businessInfo.primaryContactLastName', '')
    expect(names(business, quiet, 'verification', { contactVerification: {} })).toEqual([
      'businessInfo.primaryContactLastName',
    ])
  })

  it('asks for number and authority of identity documents only', () => {
    const of = (documentType: string) =>
      missingFields(document, 'verification', { ...exampleOf(document), documentType, documentNumber: '', side: '' })
    expect(of('PASSPORT')).toEqual(['documentNumber'])
    expect(of('NATIONAL_ID')).toEqual(['side', 'documentNumber'])
    expect(of('UTILITY_BILL')).toEqual([])
  })
})

describe('what is there', () => {
  it('is named with the constraint it fails', () => {
    const values = { ...exampleOf(individual), birthDate: '1990-02-30', phoneNumber: '0301234' }
    expect(validateFields(individual, values, 'create')).toEqual([
      { field: 'birthDate', code: 'invalid', constraint: { format: 'date' } },
      {
        field: 'phoneNumber',
        code: 'invalid',
        constraint: { format: 'e.164', pattern: individual.phoneNumber.constraints.pattern },
      },
    ])
  })

  it('may be cleared, but is never null, and a group is an object', () => {
    const of = (values: Values) => validateFields(individual, { customerType: 'INDIVIDUAL', ...values }, 'update')
    expect(of({ fullName: '', sourceOfFundsCategories: [] })).toEqual([])
    expect(of({ fullName: [], sourceOfFundsCategories: '' })).toHaveLength(2)
    expect(of({ fullName: null })).toMatchObject([{ field: 'fullName', code: 'invalid' }])
    expect(of({ address: 'Main Street 1' })).toMatchObject([{ field: 'address', code: 'invalid' }])
    expect(of({ address: null })).toMatchObject([{ field: 'address', code: 'invalid' }])
  })

  it('says each thing once', () => {
    const values = { businessInfo: [] }
    const issues = validateFields(business, { customerType: 'BUSINESS', ...values }, 'create')
    expect(issues.map(issue => issue.field)).toEqual(['businessInfo'])
  })
})

describe('what verification wants beyond creation', () => {
  const one = { ...exampleOf(individual), fullName: 'Cher' }
  const wrong = { field: 'fullName', code: 'invalid', constraint: { pattern: individual.fullName.verifiedAs.pattern } }

  it('is wanted then, and not before', () => {
    expect(validateFields(individual, one, 'verification')).toEqual([wrong])
    expect(validateFields(individual, one, 'create')).toEqual([])
    expect(validateFields(individual, one, 'update')).toEqual([])
  })

  it('is not wanted of a platform that checks by itself, which is held to what creation takes', () => {
    expect(validateFields(individual, one, 'verification', { regulated: true })).toEqual([])
    const invalid = { ...one, fullName: 7 }
    expect(validateFields(individual, invalid, 'verification', { regulated: true })).toMatchObject([
      { field: 'fullName', code: 'invalid' },
    ])
    expect(validateFields(individual, one, 'create', { regulated: true })).toEqual([])
  })
})

it.each([null, 'text', 7, [], undefined])('takes %j for no request at all, and does not throw', given => {
  expect(validateFields(individual, given as never, 'create').length).toBeGreaterThan(0)
})

it('may be cleared in a request of any stage, so that a blank is only ever missing', () => {
  const values = { ...exampleOf(individual), email: '', phoneNumber: ' ' }
  expect(validateFields(individual, values, 'update')).toEqual([])
  const issues = validateFields(individual, { ...values, birthDate: '' }, 'verification')
  expect(issues.map(({ field, code }) => [field, code])).toEqual([['birthDate', 'missing']])
})

it('names a member that is missing beside a group whose name it begins with', () => {
  const address = { country: 'US', city: 'Reno' }
  const issues = validateFields(individual, { customerType: 'INDIVIDUAL', address: { ...address, line1: 7 } }, 'create')
  expect(issues.map(({ field, code }) => [field, code])).toEqual([
    ['address.line1', 'invalid'],
    ['address.postalCode', 'missing'],
  ])
})
