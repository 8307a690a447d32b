import type { Open } from './Open.js'

export type DocumentSide = 'FRONT' | 'BACK'

/** A document's metadata; the file itself cannot be read back. */
export interface Document {
  id: string
  documentHolder: string
  documentType: string
  country: string
  fileName: string
  createdAt: string
  updatedAt?: string
  side?: Open<DocumentSide>
  documentNumber?: string
  issuingAuthority?: string
}

/** The form of `POST /documents`: PDF, JPEG or PNG, 10 MB at most. */
export interface DocumentUpload {
  documentHolder: string
  documentType: string
  country: string
  side?: DocumentSide
  documentNumber?: string
  issuingAuthority?: string
  file: Blob
}

export type DocumentReplace = Omit<DocumentUpload, 'documentHolder'>
