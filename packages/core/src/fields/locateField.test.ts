import { describe, expect, it } from 'vitest'
import { allFields } from './allFields.js'
import { fieldRows } from './fieldRows.js'
import { locateField } from './locateField.js'

const { individual, business, beneficialOwner } = allFields

describe.each([
  ['as it is', individual, 'birthDate', 'birthDate'],
  ['in a group', business, 'address.line1', 'address.line1'],
  ['after customer.', business, 'customer.address.line1', 'address.line1'],
  ['after business.', business, 'business.businessInfo.taxId', 'businessInfo.taxId'],
  ['after individual.', individual, 'individual.fullName', 'fullName'],
  ['after beneficialOwner.', beneficialOwner, 'beneficialOwner.personalInfo.birthDate', 'personalInfo.birthDate'],
  ['after two of them', individual, 'customer.edd.pepStatus', 'pepStatus'],
  ['after edd.', individual, 'edd.sourceOfFundsCategories', 'sourceOfFundsCategories'],
  ['without its group', business, 'legalName', 'businessInfo.legalName'],
  ['without its group, deeper', beneficialOwner, 'address.postalCode', 'personalInfo.address.postalCode'],
  ['with a group it is not in', business, 'businessInfo.address.city', 'address.city'],
  ['with a group it is not in', individual, 'personalInfo.birthDate', 'birthDate'],
  ['under an old name', individual, 'taxIdentifier', 'identifier'],
  ['under an old name', individual, 'customer.taxIdType', 'idType'],
  ['under an old name', individual, 'taxIdCountryOfIssuance', 'countryOfIssuance'],
  ['under an old name in a group', beneficialOwner, 'personalInfo.taxIdentifier', 'personalInfo.identifier'],
  ['in a group that is gone', beneficialOwner, 'personalInfo.personalIds.identifier', 'personalInfo.identifier'],
  ['in a list that is gone', beneficialOwner, 'personalInfo.personalIds[0].idType', 'personalInfo.idType'],
  ['as an entry of a list', business, 'businessInfo.countriesOfOperation[1]', 'businessInfo.countriesOfOperation'],
  ['as an entry of a list', beneficialOwner, 'roles.0', 'roles'],
  ['by a name only one field has', business, 'details.company.naicsCode', 'businessInfo.naicsCode'],
  [
    'by a name only one field has, deep down',
    beneficialOwner,
    'somewhere.postalCode',
    'personalInfo.address.postalCode',
  ],
  ['in a group too many', business, 'businessInfo.address.country', 'address.country'],
])('a field named %s', (_how, table, given, path) => {
  it(`${given} is ${path}`, () => {
    expect(locateField(table, given)).toMatchObject({ path, exact: true })
  })
})

describe.each([
  ['a group', business, 'address', 'address.country'],
  ['a group after a prefix', business, 'customer.businessInfo', 'businessInfo.legalName'],
  ['a group without its group', beneficialOwner, 'address', 'personalInfo.address.country'],
  ['something new in a group', business, 'address.county', 'address.country'],
  ['something new deep down', beneficialOwner, 'personalInfo.address.geo.lat', 'personalInfo.address.country'],
])('%s', (_what, table, given, path) => {
  it(`${given} leads to ${path}`, () => {
    expect(locateField(table, given)).toMatchObject({ path, exact: false })
  })
})

it.each([
  ['that does not exist', business, 'shoeSize'],
  ['two fields have', business, 'somewhere.country'],
  ['only a prefix is', individual, 'customer'],
  ['is empty', individual, ''],
  ['is only an index', individual, '[0]'],
  ['ends in a name that is no index', business, 'legalName.2nd'],
  ['every object has', individual, 'constructor'],
  ['every object has', individual, '__proto__.toString'],
])('a path that %s belongs to the resource', (_what, table, given) => {
  expect(locateField(table, given)).toBeUndefined()
})

it.each(Object.entries(allFields))('every path of %s leads to itself', (_name, table) => {
  for (const row of fieldRows(table)) expect(locateField(table, row.path)).toEqual({ ...row, exact: true })
})

describe.each([
  ['a prefix is kept where it is all there is of a path', business, 'business', undefined],
  ['a prefix counts only in front', individual, 'fullName.customer', undefined],
  ['an alias in a group of another name', beneficialOwner, 'documents.taxIdentifier', 'personalInfo.identifier'],
  ['an index without a dot', business, 'businessInfo.countriesOfOperation[12]', 'businessInfo.countriesOfOperation'],
  ['an index in the middle', beneficialOwner, 'personalIds[1].taxIdType', 'personalInfo.idType'],
  ['dots too many', business, '.businessInfo..taxId.', 'businessInfo.taxId'],
  ['a name with a digit in it', business, 'address.line2', 'address.line2'],
  [
    'a group that the field is not in, twice',
    beneficialOwner,
    'businessInfo.personalInfo.birthDate',
    'personalInfo.birthDate',
  ],
])('%s', (_what, table, given, path) => {
  it(`${given} is ${path}`, () => {
    expect(locateField(table, given)?.path).toBe(path)
  })
})

it('finds the same path again without searching, and by table', () => {
  expect(locateField(business, 'customer.legalName')).toBe(locateField(business, 'customer.legalName'))
  expect(locateField(individual, 'address.line1')?.field).not.toBe(locateField(business, 'address.line1')?.field)
})
