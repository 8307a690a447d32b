import type { documentFields, documentSides } from '../fields/documentFields.js'
import type { CreateValuesOf } from '../fields/ValuesOf.js'

/** The side of a document that a file shows. */
export type DocumentSide = keyof typeof documentSides

/** The form of `POST /documents`: PDF, JPEG or PNG, 10 MB at most. */
export interface DocumentUpload extends CreateValuesOf<typeof documentFields> {}

/** The form of `PUT /documents/{documentId}`: whole again, but for the holder. */
export interface DocumentReplace extends Omit<DocumentUpload, 'documentHolder'> {}

/** A document's metadata; the file itself cannot be read back. */
export interface Document extends Omit<DocumentUpload, 'file'> {
  id: string
  fileName: string
  createdAt: string
  updatedAt?: string
}
