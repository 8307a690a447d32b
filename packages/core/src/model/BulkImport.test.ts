import { expect, it } from 'vitest'
import { readBulkImportErrors } from './BulkImport.js'

it('[K3] reads an import’s errors in every shape, by customer or by row, and misses nothing', () => {
  const errors = [
    { correlationId: 'cust_biz456', code: 'INVALID_INPUT', message: 'country is required.' },
    { correlationId: 'row_12', error: { code: 'invalid_csv_format', message: 'Invalid CSV format', details: {} } },
    { correlationId: 'row-3' },
    { code: 'INVALID_INPUT' },
    null,
    'text',
    { correlationId: 7, code: 8, message: [], error: 'text' },
  ]
  const nothing = { correlationId: undefined, row: undefined, code: undefined, message: undefined }
  expect(readBulkImportErrors({ errors })).toEqual([
    { ...nothing, correlationId: 'cust_biz456', code: 'INVALID_INPUT', message: 'country is required.' },
    { correlationId: 'row_12', row: 12, code: 'invalid_csv_format', message: 'Invalid CSV format' },
    { ...nothing, correlationId: 'row-3', row: 3 },
    { ...nothing, code: 'INVALID_INPUT' },
    nothing,
    { ...nothing, message: 'text' },
    { ...nothing, message: 'text' },
  ])
  for (const odd of [undefined, null, 'many', {}]) expect(readBulkImportErrors({ errors: odd })).toEqual([])
})

it('[K3] reads an error that is a text, and one whose error is', () => {
  const errors = ['The file ended too early.', { correlationId: 'row_2', error: 'The country is not known.' }]
  expect(readBulkImportErrors({ errors })).toMatchObject([
    { correlationId: undefined, message: 'The file ended too early.' },
    { row: 2, message: 'The country is not known.' },
  ])
})
