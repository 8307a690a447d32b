import { expect, it } from 'vitest'
import type { Verification } from '../model/Verification.js'
import { readVerification } from './readVerification.js'

const read = (errors: unknown) =>
  readVerification({ id: 'Verification:1', customerId: 'Customer:1', errors } as unknown as Verification).errors

it.each([[undefined], [null], ['text'], [{ type: 'MISSING_FIELD' }]])('reads no errors from %o', errors => {
  expect(read(errors)).toEqual([])
})

it('leaves out an entry that is no error, and takes the customer where no resource is named', () => {
  expect(read([null, 'text', 7, { type: 'MISSING_FIELD', reason: ' Missing. ', field: 'birthDate' }])).toEqual([
    { resourceId: 'Customer:1', type: 'MISSING_FIELD', reason: 'Missing.', field: 'birthDate' },
  ])
})

it('reads accepted document types only where there are some', () => {
  const error = { resourceId: 'Customer:1', type: 'MISSING_DOCUMENT', reason: '' }
  expect(read([{ ...error, acceptedDocumentTypes: ['PASSPORT', 7, ''] }])).toEqual([
    { ...error, acceptedDocumentTypes: ['PASSPORT'] },
  ])
  expect(read([{ ...error, acceptedDocumentTypes: [] }])).toEqual([error])
})
