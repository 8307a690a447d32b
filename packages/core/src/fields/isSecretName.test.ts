import { expect, it } from 'vitest'
import { allFields } from './allFields.js'
import { fieldRows } from './fieldRows.js'
import { isSecretName, secretPaths } from './isSecretName.js'

it('lists the secret paths of a table', () => {
  expect(secretPaths(allFields.individual)).toEqual(['identifier'])
  expect(secretPaths(allFields.business)).toEqual(['businessInfo.taxId'])
  expect(secretPaths(allFields.beneficialOwner)).toEqual(['personalInfo.identifier'])
  expect(secretPaths(allFields.document)).toEqual(['documentNumber'])
})

it.each([
  'identifier',
  'taxId',
  'documentNumber',
  'taxIdentifier',
  'tax_identifier',
  'TAX-ID',
  'personalInfo.identifier',
  'ssn',
])('%s is secret', name => {
  expect(isSecretName(name)).toBe(true)
})

it('masks nothing that is not secret in any table', () => {
  const rows = Object.values(allFields).flatMap(table => fieldRows(table))
  for (const { path, field } of rows) expect([path, isSecretName(path)]).toEqual([path, field.privacy === 'secret'])
  for (const name of ['id', 'code', 'idType', 'taxIdType', 'taxId.country']) expect(isSecretName(name)).toBe(false)
})
