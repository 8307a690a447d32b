import {
  type Document,
  documentFields,
  type FieldTable,
  type Operation,
  uploadDocument,
  type Values,
} from '@grid-kyc/core'
import { GridError } from '../errors/GridError.js'
import type { RequestIssue } from '../errors/invalidInput.js'
import { checkFields } from '../grid/checkFields.js'
import type { Handlers } from '../grid/Handler.js'
import { listPage } from '../grid/listPage.js'
import { mergeFields } from '../grid/mergeFields.js'
import { newId } from '../platform/createPlatform.js'
import { findActiveCustomer, findResource } from '../platform/findResource.js'
import type { DocumentRecord, Platform } from '../platform/Platform.js'

/** The kinds of file Grid takes. */
export type FileKind = 'pdf' | 'jpeg' | 'png'

const signatures: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** What a file is by its first bytes, whatever its name and its declared type say. */
export async function sniffFile(file: Blob): Promise<FileKind | undefined> {
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer())
  return signatures.find(([, bytes]) => bytes.every((byte, index) => start[index] === byte))?.[0]
}

const { documentHolder: _, ...replaceFields } = documentFields
const { file: _file, ...describedFields } = documentFields

/** The server's reading of "10 MB". */
const maxBytes = uploadDocument.maxFileBytes ?? 0

async function fileIssues(file: FormDataEntryValue | null): Promise<RequestIssue[]> {
  if (file === null) return []
  if (typeof file === 'string') return [{ field: 'file', message: 'file has to be sent as a file.' }]
  if (file.size > maxBytes)
    return [{ field: 'file', message: 'file is larger than 10 MB.', constraint: { maxLength: maxBytes } }]
  if (await sniffFile(file)) return []
  return [{ field: 'file', message: 'file is not a PDF, JPEG or PNG.', constraint: { enum: ['pdf', 'jpeg', 'png'] } }]
}

/** The form as values. The bytes are looked at and forgotten: only the file's name is kept. Of a part sent twice, the first. */
async function readForm(form: FormData, table: FieldTable): Promise<{ values: Values; fileName: string }> {
  const file = form.get('file')
  const values: Values = Object.fromEntries([...form].reverse())
  checkFields({ table, values, stage: 'create', also: await fileIssues(file) })
  return { values, fileName: (file as File).name }
}

function findHolder(platform: Platform, id: unknown): string {
  if (platform.customers.has(id as string)) return findActiveCustomer(platform, id).id
  return findResource(platform.beneficialOwners, id, 'customer or beneficial owner').id
}

const findDocument = (platform: Platform, id: string | undefined): DocumentRecord =>
  findResource(platform.documents, id, 'document')

export const documentHandlers: Handlers<Extract<Operation, `${string}Document` | 'listDocuments'>> = {
  async uploadDocument(platform, { form }) {
    const { values, fileName } = await readForm(form, documentFields)
    const document = {
      id: newId('Document'),
      ...mergeFields(describedFields, {}, { ...values, documentHolder: findHolder(platform, values.documentHolder) }),
      fileName,
      createdAt: platform.timestamp(),
    } as Document
    platform.documents.set(document.id, { document })
    return document
  },

  listDocuments(platform, { query }) {
    const holder = query.get('documentHolder')
    const documents = [...platform.documents.values()].map(({ document }) => document)
    return listPage(
      documents.filter(document => holder === null || document.documentHolder === holder),
      query,
    )
  },

  getDocument: (platform, { params }) => findDocument(platform, params.documentId).document,

  async replaceDocument(platform, { params, form }) {
    const record = findDocument(platform, params.documentId)
    const { values, fileName } = await readForm(form, replaceFields)
    const { id, documentHolder, createdAt } = record.document
    const document = {
      id,
      ...mergeFields(describedFields, {}, { ...values, documentHolder }),
      fileName,
      createdAt,
      updatedAt: platform.timestamp(),
    } as Document
    platform.documents.set(id, { ...record, document, refused: false })
    return document
  },

  deleteDocument(platform, { params }) {
    const { document, submitted } = findDocument(platform, params.documentId)
    if (submitted) throw new GridError(409, 'CONFLICT', 'This document was already submitted for verification.')
    platform.documents.delete(document.id)
  },
}
