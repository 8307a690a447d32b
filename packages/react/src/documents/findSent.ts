import type { Document } from '@grid-kyc/core'

/** What of an upload can be found again in a list of documents. */
export interface SentDocument {
  readonly documentHolder: string
  readonly documentType: string
  readonly side?: string | undefined
  readonly fileName: string
}

/** Browsers write these into a form in another way, and servers keep them so; scripts have letters of two spellings. */
const comparable = (name: string) =>
  name.normalize('NFC').replace(/["\r\n]/g, each => (each === '"' ? '%22' : each === '\r' ? '%0D' : '%0A'))

const changedAt = ({ updatedAt, createdAt }: Document) => updatedAt ?? createdAt

/** When each document was last changed, to tell later which ones are new. */
export const datesOf = (documents: readonly Document[]): ReadonlyMap<string, string> =>
  new Map(documents.map(document => [document.id, changedAt(document)]))

/**
 * The document that an upload without an answer left behind: it looks like what was sent, and was not there, or not like
 * this, before. Undefined if nothing arrived, and it may be sent again.
 */
export function findSent(
  documents: readonly Document[],
  sent: SentDocument,
  before: ReadonlyMap<string, string>,
): Document | undefined {
  return documents.find(
    document =>
      document.documentHolder === sent.documentHolder &&
      document.documentType === sent.documentType &&
      (document.side ?? '') === (sent.side ?? '') &&
      comparable(document.fileName) === comparable(sent.fileName) &&
      before.get(document.id) !== changedAt(document),
  )
}
