import { expect, it } from 'vitest'
import { individualFields } from '../fields/individualFields.js'
import { requestedFields } from './requestedFields.js'

const error = (field: string, resourceId = 'Customer:1') => ({ resourceId, type: 'MISSING_FIELD', field, reason: '' })

it('asks for what has an error now, and for nothing else that not every customer is asked for', () => {
  expect(requestedFields(individualFields, {}, [error('customer.purposeOfAccount')])).toEqual(['purposeOfAccount'])
  expect(requestedFields(individualFields, {}, [])).toEqual([])
})

it('still asks for what was given after an earlier error, when no error names it any more', () => {
  const known = { fullName: 'Ada Miller', purposeOfAccount: 'P2P_TRANSFERS' }
  expect(requestedFields(individualFields, known, [])).toEqual(['purposeOfAccount'])
  expect(requestedFields(individualFields, known, [error('customer.purposeOfAccount')])).toEqual(['purposeOfAccount'])
})

it('leaves errors of others and of unknown fields alone', () => {
  const errors = [error('personalInfo.birthDate', 'BeneficialOwner:1'), error('customer.aFieldOfTomorrow')]
  expect(requestedFields(individualFields, {}, errors)).toEqual([])
})
