import { type ErrorKind, type FieldError, GridKycError } from '@grid-kyc/core'
import { describe, expect, it } from 'vitest'
import type { DocumentUploadState } from './createUploads.js'
import { type DocumentFieldName, isFileKept, rejectedFields } from './rejectedFields.js'

const names: readonly DocumentFieldName[] = ['documentType', 'country', 'documentNumber', 'issuingAuthority']
const failed = (kind: ErrorKind, more: { code?: string; status?: number; fieldErrors?: FieldError[] } = {}) =>
  ({ state: 'failed', error: new GridKycError({ kind, message: 'No.', ...more }) }) as unknown as DocumentUploadState

describe('the fields beside a file', () => {
  it('are those that Grid did not accept, with what it would', () => {
    const constraint = { maxLength: 20 }
    const upload = failed('invalid', { fieldErrors: [{ field: 'documentNumber', constraint }, { field: 'file' }] })
    expect(rejectedFields(upload, names)).toEqual([
      { field: 'documentNumber', code: 'invalid', constraint, error: upload.error },
    ])
  })

  it('are none that are not asked for, and none of an upload that did not fail', () => {
    const upload = failed('invalid', { fieldErrors: [{ field: 'documentNumber' }, { field: 'shoeSize' }] })
    expect(rejectedFields(upload, ['country'])).toEqual([])
    expect(rejectedFields({ state: 'done' } as unknown as DocumentUploadState, names)).toEqual([])
  })
})

describe('the file', () => {
  it.each<[string, DocumentUploadState, boolean]>([
    ['a value beside it was wrong', failed('invalid', { fieldErrors: [{ field: 'country' }] }), true],
    ['it was wrong too', failed('invalid', { fieldErrors: [{ field: 'country' }, { field: 'file' }] }), false],
    ['it alone was wrong', failed('invalid', { fieldErrors: [{ field: 'file' }] }), false],
    ['nothing was named', failed('invalid'), false],
    ['it does not match what was entered', failed('invalid', { code: 'DATA_MISMATCH' }), true],
    ['it was understood and refused', failed('invalid', { status: 422 }), true],
    ['it may be the connection', failed('network', { status: 422 }), false],
    ['it went through', { state: 'done' } as unknown as DocumentUploadState, false],
  ])('is kept and sent again, or not: %s', (_what, upload, isKept) => {
    expect(isFileKept(upload, names)).toBe(isKept)
  })
})
