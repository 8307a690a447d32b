import { documentFields, type FieldConstraint, locateField } from '@grid-kyc/core'
import type { DocumentUploadState } from './createUploads.js'

/** The fields beside a file, by Grid's names. */
export type DocumentFieldName = 'documentType' | 'country' | 'documentNumber' | 'issuingAuthority'

/** What is wrong with a field: it has no value, or Grid did not accept it. */
export interface DocumentFieldError {
  readonly field: DocumentFieldName
  readonly code: 'missing' | 'invalid'
  /** What Grid would accept, where it said so. */
  readonly constraint?: FieldConstraint | undefined
}

const pathOf = (path: string) => locateField(documentFields, path)?.path

/** The errors of an upload that are about one of these fields. */
export const rejectedFields = ({ error }: DocumentUploadState, names: readonly DocumentFieldName[]) =>
  (error?.fieldErrors ?? []).flatMap(({ field: path, constraint }) => {
    const field = names.find(each => each === pathOf(path))
    return field && error ? [{ field, code: 'invalid' as const, constraint, error }] : []
  })

/** Whether the file may be right and a value beside it is not: the same file is then sent again. */
export function isFileKept(upload: DocumentUploadState, names: readonly DocumentFieldName[]): boolean {
  if (upload.error?.kind !== 'invalid') return false
  if (upload.error.code === 'DATA_MISMATCH' || upload.error.status === 422) return true
  const { fieldErrors } = upload.error
  return rejectedFields(upload, names).length > 0 && !fieldErrors.some(({ field }) => pathOf(field) === 'file')
}
