'use client'

import { type Document, GridKycError, getDocument, type Verification, type VerificationError } from '@grid-kyc/core'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { fetchDocuments } from '../store/fetchDocuments.js'
import { useCustomerQuery } from '../store/usePrivateQuery.js'

/** Every type about a document is named so; others that carry a list of accepted documents ask for one too. */
const isPaper = ({ type, resourceId, acceptedDocumentTypes }: VerificationError) =>
  /DOCUMENT/.test(type) || resourceId.startsWith('Document:') || acceptedDocumentTypes !== undefined
const atOnce = 4

/** The documents some errors are about, however many owners there are: those of the people concerned and of nobody else. */
export function useConcernedDocuments(customerId: string | undefined, verification: Verification | null | undefined) {
  const { client } = useGridKycContext()
  const errors = verification?.errors.filter(isPaper) ?? []
  const ids = [...new Set(errors.map(({ resourceId }) => resourceId))].sort()
  const isDocument = (id: string) => id.startsWith('Document:')

  async function holderOf(documentId: string, signal: AbortSignal): Promise<string[]> {
    try {
      return [(await client.send(getDocument, { documentId }, { signal })).documentHolder]
    } catch (problem) {
      if (problem instanceof GridKycError && problem.kind === 'not_found') return []
      throw problem
    }
  }

  return useCustomerQuery<Document[]>({
    customerId,
    part: 'documents',
    ids: ['concerned', ...ids],
    enabled: verification != null,
    async fetch(signal) {
      const holders = new Set(ids.filter(id => !isDocument(id)))
      const documents = ids.filter(isDocument)
      for (let at = 0; at < documents.length; at += atOnce) {
        const batch = documents.slice(at, at + atOnce).map(id => holderOf(id, signal))
        for (const holder of (await Promise.all(batch)).flat()) holders.add(holder)
      }
      return fetchDocuments(client, [...holders], signal)
    },
  })
}
