/** One page of a list. `nextCursor` is there only while `hasMore` is true. */
export interface Page<Item> {
  data: Item[]
  hasMore: boolean
  nextCursor?: string
  totalCount?: number
}

/** How to ask for a page: `limit` 1 to 100 (Grid's default is 20). */
export interface PageQuery {
  limit?: number
  cursor?: string
}
