import type { DocumentRecord, Platform } from '../platform/Platform.js'

/** The documents of a customer or an owner, in the order of upload. */
export const documentsOf = (platform: Platform, holder: string): DocumentRecord[] =>
  [...platform.documents.values()].filter(({ document }) => document.documentHolder === holder)
