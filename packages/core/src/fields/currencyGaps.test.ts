import { describe, expect, it } from 'vitest'
import { allFields } from './allFields.js'
import { currencyGaps } from './currencyGaps.js'
import type { FieldContext, Values } from './Field.js'
import { fieldsOnFile } from './fieldsOnFile.js'

const { individual, business } = allFields
const paths = (...of: Parameters<typeof currencyGaps>) => currencyGaps(...of).map(({ path }) => path)

describe('currencyGaps', () => {
  it('[C4] names what is missing, by the contract’s table', () => {
    const names = ['FULL_NAME', 'BIRTH_DATE', 'NATIONALITY', 'EMAIL', 'PHONE_NUMBER']
    expect(paths(individual, names, { fullName: 'Ada Lovelace' })).toEqual([
      'birthDate',
      'nationality',
      'email',
      'phoneNumber',
    ])
    expect(paths(business, ['COMPANY_LEGAL_NAME', 'REGISTRATION_NUMBER', 'BUSINESS_TYPE', 'TAX_ID'], {})).toEqual([
      'businessInfo.legalName',
      'businessInfo.taxId',
      'businessInfo.registrationNumber',
      'businessInfo.businessType',
    ])
  })

  it('wants of an address what its country has', () => {
    expect(paths(individual, ['POSTAL_ADDRESS'], { address: { country: 'AE' } })).toEqual(['address.line1'])
    expect(paths(individual, ['COUNTRY_OF_RESIDENCE'], {})).toEqual(['address.country'])
  })

  it('asks for nothing by names that are unknown, or not about a customer', () => {
    expect(
      paths(individual, ['REGISTRATION_ADDRESS', 'PURPOSE_OF_PAYMENT', 'FI_ADDRESS', 'USER_TYPE'], {
        customerType: 'INDIVIDUAL',
      }),
    ).toEqual([])
  })

  it('counts a number that Grid holds, until its kind changes', () => {
    const customer = { idType: 'SSN' }
    const names = ['ID_TYPE', 'ID_NUMBER']
    expect(paths(individual, names, customer, { onFile: fieldsOnFile(individual, customer) })).toEqual([])
    const typed = { idType: 'ITIN' }
    expect(paths(individual, names, typed, { onFile: fieldsOnFile(individual, customer, typed) })).toEqual([
      'identifier',
    ])
    expect(paths(individual, names, {}, { onFile: fieldsOnFile(individual, {}) })).toEqual(['idType', 'identifier'])
  })
})

it('wants what only these currencies show, of a customer whose rules need the rest of the context', () => {
  const field = { ...individual.fullName, currencyNames: ['NAME'] }
  const table = (shownWhen: (context: FieldContext) => boolean) => ({
    name: { ...field, shownWhen: (_values: Values, context: FieldContext) => shownWhen(context) },
  })
  const context = { regulated: true, currencyFields: ['OLD'] }
  expect(
    paths(
      table(({ currencyFields }) => currencyFields?.[0] === 'NAME'),
      ['NAME'],
      {},
      context,
    ),
  ).toEqual(['name'])
  expect(
    paths(
      table(({ regulated }) => regulated === true),
      ['NAME'],
      {},
      context,
    ),
  ).toEqual(['name'])
  expect(
    paths(
      table(() => false),
      ['NAME'],
      {},
      context,
    ),
  ).toEqual([])
})
