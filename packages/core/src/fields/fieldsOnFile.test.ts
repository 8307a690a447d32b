import { expect, it } from 'vitest'
import { businessFields } from './businessFields.js'
import { fieldsOnFile } from './fieldsOnFile.js'
import { individualFields } from './individualFields.js'

it('knows of a number that Grid has and never shows by what is shown beside it', () => {
  expect(fieldsOnFile(individualFields, { idType: 'SSN' })).toEqual(['identifier'])
  expect(fieldsOnFile(individualFields, {})).toEqual([])
  expect(fieldsOnFile(individualFields, { idType: ' ' })).toEqual([])
})

it('wants the number again once what it belongs to is another', () => {
  expect(fieldsOnFile(individualFields, { idType: 'SSN' }, { idType: 'SSN', fullName: 'Ada' })).toEqual(['identifier'])
  expect(fieldsOnFile(individualFields, { idType: 'SSN' }, { idType: 'ITIN' })).toEqual([])
  expect(fieldsOnFile(individualFields, {}, { idType: 'ITIN' })).toEqual([])
})

it('is none of a business, which has no such number', () => {
  expect(fieldsOnFile(businessFields, { idType: 'SSN', businessInfo: { taxId: '•••••4567' } })).toEqual([])
})
