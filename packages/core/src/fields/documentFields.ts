import { type DocumentType, type DocumentTypeRow, documentTypeRow, documentTypes } from '../documents/documentTypes.js'
import { choice } from './choice.js'
import { commonConstraints } from './commonConstraints.js'
import type { FieldTable, NeededFor, Values } from './Field.js'

export const documentSides = {
  FRONT: 'Front',
  BACK: 'Back',
} as const

const labels = Object.fromEntries(Object.entries(documentTypes).map(([type, { label }]) => [type, label])) as Record<
  DocumentType,
  string
>

/** Columns of what only some types of document have. */
const whereType = (has: (row: DocumentTypeRow) => boolean) => {
  const applies = (values: Values) => {
    const row = documentTypeRow(values.documentType)
    return row !== undefined && has(row)
  }
  return {
    shownWhen: applies,
    neededFor: (values: Values): NeededFor => (applies(values) ? 'verification' : 'nothing'),
  }
}

/** The form of an upload. Replacing a document sends the whole of it again, except the holder. */
export const documentFields = {
  documentHolder: {
    constraints: commonConstraints.text,
    label: 'Document holder',
    control: 'none',
    step: 'documents',
    neededFor: 'create',
    privacy: 'open',
    example: 'Customer:0199a1c2-7d10-7000-8000-000000000001',
    createOnly: true,
  },
  documentType: {
    ...choice(labels),
    label: 'Document type',
    missingMessage: 'Select the type of document',
    control: 'select',
    step: 'documents',
    neededFor: 'create',
    wholeGroup: true,
    privacy: 'open',
    example: 'PASSPORT',
  },
  country: {
    constraints: commonConstraints.country,
    label: 'Issuing country',
    missingMessage: 'Select the country that issued the document',
    control: 'country',
    step: 'documents',
    neededFor: 'create',
    wholeGroup: true,
    privacy: 'open',
    example: 'US',
  },
  side: {
    ...choice(documentSides),
    label: 'Side',
    missingMessage: 'Select the side of the document',
    help: 'Upload the front and the back.',
    control: 'radio',
    step: 'documents',
    privacy: 'open',
    example: 'FRONT',
    ...whereType(row => row.sides === 2),
  },
  documentNumber: {
    constraints: commonConstraints.text,
    label: 'Document number',
    missingMessage: 'Enter the document number',
    invalidMessage: 'Check the document number',
    help: 'As printed on the document.',
    control: 'secret',
    step: 'documents',
    privacy: 'secret',
    example: 'X12345678',
    ...whereType(row => row.needs.includes('documentNumber')),
  },
  issuingAuthority: {
    constraints: commonConstraints.text,
    label: 'Issuing authority',
    missingMessage: 'Enter the authority that issued the document',
    help: 'For example “U.S. Department of State”.',
    control: 'text',
    step: 'documents',
    privacy: 'personal',
    example: 'United States Department of State',
    ...whereType(row => row.needs.includes('issuingAuthority')),
  },
  file: {
    constraints: { type: 'file' },
    label: 'File',
    missingMessage: 'Choose a file to upload',
    help: 'A PDF, JPEG or PNG of up to 10 MB.',
    control: 'file',
    step: 'documents',
    neededFor: 'create',
    wholeGroup: true,
    privacy: 'personal',
    example: 'passport.jpg',
  },
} as const satisfies FieldTable
