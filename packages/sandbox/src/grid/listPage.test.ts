import { expect, it } from 'vitest'
import type { GridError } from '../errors/GridError.js'
import { listPage } from './listPage.js'

const items = (...ids: string[]) => ids.map(id => ({ id }))
const page = (all: { id: string }[], query = {}) => listPage(all, new URLSearchParams(query))

it('gives 20 where no limit is named', () => {
  const all = items(...Array.from({ length: 21 }, (_, index) => `Customer:${index}`))
  expect(page(all)).toEqual({ data: all.slice(0, 20), hasMore: true, totalCount: 21, nextCursor: expect.any(String) })
  expect(page(all.slice(1))).toEqual({ data: all.slice(1), hasMore: false, totalCount: 20 })
})

it('continues after the last item seen, also after the first, until nothing is left', () => {
  const all = items('a', 'b', 'c')
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const { data, nextCursor, hasMore, totalCount } = page(all, { limit: '1', ...(cursor && { cursor }) })
    expect([hasMore, totalCount]).toEqual([nextCursor !== undefined, 3])
    seen.push(...data.map(({ id }) => id))
    cursor = nextCursor
  } while (cursor)
  expect(seen).toEqual(['a', 'b', 'c'])
})

it('has nothing more where the last page is full, or where nothing is', () => {
  expect(page(items('a', 'b'), { limit: '2' })).toEqual({ data: items('a', 'b'), hasMore: false, totalCount: 2 })
  expect(page([])).toEqual({ data: [], hasMore: false, totalCount: 0 })
})

it.each(['1', '100', '020'])('takes the limit %s', limit => {
  expect(page(items('a'), { limit }).data).toEqual(items('a'))
})

it.each(['0', '101', '1000', '-1', '1.5', '1e1', ' 1', '1 ', ''])('refuses the limit %j', limit => {
  expect(() => page([], { limit })).toThrow('limit is not a whole number from 1 to 100.')
})

it.each(['', 'x', 'null'])('refuses the cursor %j, which is none of the list', cursor => {
  try {
    page(items('a'), { cursor })
    expect.unreachable()
  } catch (error) {
    expect((error as GridError).details).toEqual({
      errors: [{ field: 'cursor', message: 'cursor is not one of this list.' }],
    })
  }
})
