import type { Document, DocumentReplace, DocumentUpload } from '../model/Document.js'
import type { Page, PageQuery } from '../model/Page.js'
import type { Route, Subject } from './Route.js'

type ById = { documentId: string }

const byId = { in: 'path', name: 'documentId', kind: 'document' } as const satisfies Subject<ById>

/** Uploads one file of a document. A document with two sides is two uploads. */
export const uploadDocument: Route<{ form: DocumentUpload }, Document> = {
  method: 'POST',
  path: '/documents',
  form: 'document',
  maxFileBytes: 10 * 2 ** 20,
  success: [201],
  retry: 'never',
  subject: { in: 'form', name: 'documentHolder', kind: 'holder' },
}

/** A page of the documents of one holder: a customer or a beneficial owner. */
export const listDocuments: Route<{ documentHolder: string } & PageQuery, Page<Document>> = {
  method: 'GET',
  path: '/documents',
  query: ['documentHolder', 'limit', 'cursor'],
  success: [200],
  retry: 'safe',
  subject: { in: 'query', name: 'documentHolder', kind: 'holder' },
}

/** Metadata only. */
export const getDocument: Route<ById, Document> = {
  method: 'GET',
  path: '/documents/{documentId}',
  success: [200],
  retry: 'safe',
  subject: byId,
}

/** Replaces file and metadata under the same id. */
export const replaceDocument: Route<ById & { form: DocumentReplace }, Document> = {
  method: 'PUT',
  path: '/documents/{documentId}',
  form: 'document',
  maxFileBytes: 10 * 2 ** 20,
  success: [200],
  retry: 'never',
  subject: byId,
}

/** Final; 409 once the document was submitted. */
export const deleteDocument: Route<ById, void> = {
  method: 'DELETE',
  path: '/documents/{documentId}',
  success: [204],
  retry: 'never',
  subject: byId,
}
