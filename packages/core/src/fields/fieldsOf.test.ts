import { expect, it } from 'vitest'
import { allFields } from './allFields.js'
import { customerFields } from './customerFields.js'
import { fieldsOf } from './fieldsOf.js'
import { platformConfigFields } from './platformConfigFields.js'

it('has one table for each body, and for a customer the one of its kind', () => {
  expect(fieldsOf('platformConfig')).toBe(platformConfigFields)
  expect(fieldsOf('document')).toBe(allFields.document)
  expect(fieldsOf('beneficialOwner', { customerType: 'BUSINESS' })).toBe(allFields.beneficialOwner)
  expect(fieldsOf('customer', { customerType: 'INDIVIDUAL' })).toBe(allFields.individual)
  expect(fieldsOf('customer', { customerType: 'BUSINESS' })).toBe(allFields.business)
  expect(fieldsOf('customer', { customerType: 'PET' })).toBe(customerFields)
  expect(fieldsOf('customer')).toBe(customerFields)
})
