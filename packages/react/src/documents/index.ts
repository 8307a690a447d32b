export { checkFile, type FileCheck, type FileError, type FileWarning } from './checkFile.js'
export type { DocumentDetails, DocumentUploadState, NewerDetails } from './createUploads.js'
export type { DocumentSlot, RequestedDocument } from './documentSlots.js'
export type { DocumentFieldError, DocumentFieldName } from './rejectedFields.js'
export { type DocumentsReady, type UseDocumentsOptions, type UseDocumentsResult, useDocuments } from './useDocuments.js'
export {
  type DocumentFile,
  type ReusableFile,
  type UseDocumentUploadResult,
  useDocumentUpload,
} from './useDocumentUpload.js'
export type { PickedFile } from './usePickedFiles.js'
