import { type Client, type Document, listDocuments } from '@grid-kyc/core'
import { fetchAllPages } from './fetchAllPages.js'

const atOnce = 4

/** The documents of several holders; a few requests at a time, however many holders there are. */
export async function fetchDocuments(
  client: Client,
  holders: readonly string[],
  signal: AbortSignal,
): Promise<Document[]> {
  const found: Document[] = []
  for (let at = 0; at < holders.length; at += atOnce) {
    const batch = holders
      .slice(at, at + atOnce)
      .map(documentHolder =>
        fetchAllPages(cursor =>
          client.send(listDocuments, { documentHolder, limit: 100, ...(cursor && { cursor }) }, { signal }),
        ),
      )
    found.push(...(await Promise.all(batch)).flat())
  }
  return found
}
