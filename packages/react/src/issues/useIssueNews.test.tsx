import { renderHook } from '@testing-library/react'
import { beforeEach, expect, it, vi } from 'vitest'
import { GridKycProvider } from '../provider/GridKycProvider.js'
import { announceContext } from '../provider/useAnnounce.js'
import type { IssueChange } from './issueGroups.js'
import { useIssueNews } from './useIssueNews.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

type Listed = Pick<ReadyVerificationErrors, 'change' | 'fixed' | 'total' | 'submittedId'>

const change = (gone: number, still: number, added: number): IssueChange => ({
  gone: Array.from({ length: gone }, () => 'Name is missing'),
  still,
  added,
})

const announce = vi.fn<(text: string) => void>()
beforeEach(() => void announce.mockReset())

function open(first: Partial<Listed>) {
  const listed = (more: Partial<Listed>) =>
    ({
      ...{ change: undefined, fixed: 0, total: 3, submittedId: undefined, verification: { id: 'Verification:2' } },
      ...more,
    }) as ReadyVerificationErrors
  const { result, rerender } = renderHook(list => useIssueNews(list), {
    initialProps: listed(first),
    wrapper: ({ children }) => (
      <GridKycProvider proxyUrl="/api/grid" support="Help desk">
        <announceContext.Provider value={announce}>{children}</announceContext.Provider>
      </GridKycProvider>
    ),
  })
  return { lines: () => result.current, next: (more: Partial<Listed>) => rerender(listed(more)) }
}
it.each<[string, IssueChange, string[]]>([
  ['all kinds', change(2, 1, 3), ['2 things are fixed', '1 is still needed', '3 are new']],
  ['one kind', change(1, 0, 0), ['1 thing is fixed']],
  ['what is new', change(0, 0, 1), ['1 is new']],
  ['nothing', change(0, 0, 0), []],
])('says after a submission what it has changed: %s', (_, changed, lines) => {
  expect(open({ change: changed, submittedId: 'Verification:2' }).lines()).toEqual(lines)
})

it('announces what a submission has changed in one text', () => {
  open({ change: change(1, 2, 0), submittedId: 'Verification:2' })
  expect(announce).toHaveBeenLastCalledWith('We reviewed your update. 1 thing is fixed. 2 are still needed')
})

it.each<[string, Partial<Listed>]>([
  ['nothing was submitted', { change: change(1, 1, 1) }],
  ['another verification has come since', { change: change(1, 1, 1), submittedId: 'Verification:1' }],
  ['there was nothing before', { submittedId: 'Verification:2' }],
  ['nothing has changed', { change: change(0, 0, 0), submittedId: 'Verification:2' }],
  ['things were fixed before the page was opened', { fixed: 2 }],
])('says nothing when %s', (_, listed) => {
  const { lines, next } = open(listed)
  next(listed)
  expect(lines()).toEqual([])
  expect(announce.mock.calls.flat().join('')).toBe('')
})

it('announces each fix, with how many are done, before anything else', () => {
  const submitted = { change: change(1, 1, 0), submittedId: 'Verification:2' }
  const { next } = open({ ...submitted, fixed: 1 })
  next({ ...submitted, fixed: 2 })
  expect(announce).toHaveBeenLastCalledWith('Fixed. 2 of 3 done.')
  next({ ...submitted, fixed: 3 })
  expect(announce).toHaveBeenLastCalledWith('Fixed. 3 of 3 done.')
})

it('announces the first fix after a submission left nothing fixed', () => {
  const { next } = open({ fixed: 2 })
  next({ fixed: 0 })
  next({ fixed: 1 })
  expect(announce).toHaveBeenLastCalledWith('Fixed. 1 of 3 done.')
})
