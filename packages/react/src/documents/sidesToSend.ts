import { type DocumentSide, documentTypeRow } from '@grid-kyc/core'
import type { DocumentSlot } from './documentSlots.js'

const sides = ['FRONT', 'BACK'] as const

/** What is still to come of a document of two sides, or the one file of any other. */
export function sidesToSend(
  { documents, refused }: DocumentSlot,
  documentType: string,
): readonly (DocumentSide | undefined)[] {
  if (documentTypeRow(documentType)?.sides !== 2) return [undefined]
  const good = documents.filter(document => document.documentType === documentType && !refused.includes(document))
  const open = sides.filter(side => !good.some(document => document.side === side))
  return open.length > 0 ? open : sides
}
