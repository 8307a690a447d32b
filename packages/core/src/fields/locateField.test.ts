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
  ['every object has', individual, 'constructor'],
  ['every object has', individual, '__proto__.toString'],
])('a path that %s belongs to the resource', (_what, table, given) => {
  expect(locateField(table, given)).toBeUndefined()
})

it.each(Object.entries(allFields))('every path of %s leads to itself', (_name, table) => {
  for (const row of fieldRows(table)) expect(locateField(table, row.path)).toEqual({ ...row, exact: true })
})
