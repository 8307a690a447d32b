import type { Page } from '@grid-kyc/core'

/** Every item of a list. Stops at a cursor it has seen before: Grid promises no order, and no end. */
export async function fetchAllPages<Item>(read: (cursor: string | undefined) => Promise<Page<Item>>): Promise<Item[]> {
  const items: Item[] = []
  const seen = new Set<string>()
  for (let cursor: string | undefined; ; ) {
    const { data, hasMore, nextCursor } = await read(cursor)
    items.push(...data)
    if (!hasMore || !nextCursor || seen.has(nextCursor)) return items
    seen.add(nextCursor)
    cursor = nextCursor
  }
}
