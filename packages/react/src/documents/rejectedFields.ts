import { documentFields, locateField } from '@grid-kyc/core'
import type { DocumentUploadState } from './createUploads.js'
import type { DocumentFieldName } from './DocumentFieldName.js'

/** Where an error of Grid's belongs in this form. */
const placeOf = (path: string) => locateField(documentFields, path)?.path

/** The errors of an upload that are about an answer to one of these questions. */
export const rejectedFields = ({ problem }: DocumentUploadState, questions: readonly DocumentFieldName[]) =>
  (problem?.fieldErrors ?? []).flatMap(({ field, constraint }) => {
    const question = questions.find(each => each === placeOf(field))
    return question && problem ? [{ question, code: 'invalid' as const, constraint, problem }] : []
  })

/** Whether the file may be right, and something that was said of it is not. */
export function isFileKept(upload: DocumentUploadState, questions: readonly DocumentFieldName[]): boolean {
  if (upload.problem?.kind !== 'invalid') return false
  if (upload.problem.code === 'DATA_MISMATCH') return true
  const { fieldErrors } = upload.problem
  return rejectedFields(upload, questions).length > 0 && !fieldErrors.some(({ field }) => placeOf(field) === 'file')
}
