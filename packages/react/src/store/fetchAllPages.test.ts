import type { Page } from '@grid-kyc/core'
import { expect, it } from 'vitest'
import { fetchAllPages } from './fetchAllPages.js'

const pages =
  (byCursor: Record<string, Page<number>>) =>
  async (cursor = 'first') =>
    byCursor[cursor] ?? { data: [], hasMore: false }

it('reads on until nothing is left', async () => {
  const read = pages({ first: { data: [1, 2], hasMore: true, nextCursor: 'b' }, b: { data: [3], hasMore: false } })
  expect(await fetchAllPages(read)).toEqual([1, 2, 3])
})

it('stops where a list goes round in circles, or forgets to say where it continues', async () => {
  const round = { data: [1], hasMore: true, nextCursor: 'first' }
  expect(await fetchAllPages(pages({ first: round }))).toEqual([1, 1])
  expect(await fetchAllPages(pages({ first: { data: [1], hasMore: true } }))).toEqual([1])
})
