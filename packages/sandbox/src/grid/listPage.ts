import type { Page } from '@grid-kyc/core'
import { invalidInput } from '../errors/invalidInput.js'

const defaultLimit = 20

function readLimit(query: URLSearchParams): number {
  const limit = query.get('limit') ?? String(defaultLimit)
  if (/^\d{1,3}$/.test(limit) && Number(limit) >= 1 && Number(limit) <= 100) return Number(limit)
  throw invalidInput([
    { field: 'limit', message: 'limit is not a whole number from 1 to 100.', constraint: { minimum: 1, maximum: 100 } },
  ])
}

const cursorOf = ({ id }: { id?: string }) => btoa(String(id))

/** One page in the order of creation. The cursor names the last item seen, so that new items shift nothing. */
export function listPage<Item extends { id?: string }>(items: readonly Item[], query: URLSearchParams): Page<Item> {
  const limit = readLimit(query)
  const cursor = query.get('cursor')
  const seen = items.findIndex(item => cursorOf(item) === cursor)
  if (cursor !== null && seen < 0) throw invalidInput([{ field: 'cursor', message: 'cursor is not one of this list.' }])
  const data = items.slice(seen + 1, seen + 1 + limit)
  const last = data.at(-1)
  const hasMore = seen + 1 + limit < items.length
  return { data, hasMore, totalCount: items.length, ...(hasMore && last ? { nextCursor: cursorOf(last) } : {}) }
}
