import { act, render } from '@testing-library/react'
import { useRef, useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import type { IssueSection } from './issueGroups.js'
import { useIssueFocus, useOpenSections } from './useIssueFocus.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

interface PageProps {
  submittedId?: string | undefined
  latest?: string | null
  isBehind?: boolean
  /** Of each row, from the first. */
  states?: readonly ('open' | 'fixed')[]
}

/** The markup that the list has, as far as the focus looks at it. */
function Page({
  submittedId,
  latest = 'Verification:2',
  isBehind = false,
  states = ['fixed', 'open', 'open'],
}: PageProps) {
  const root = useRef<HTMLElement>(null)
  const verification = latest === null ? null : { id: latest }
  useIssueFocus({ root, list: { submittedId, verification } as ReadyVerificationErrors, isBehind })
  return (
    <>
      <input aria-label="Elsewhere" />
      <section ref={root} tabIndex={-1} data-name="root">
        {isBehind && (
          <button type="button" data-name="news">
            Show it now
          </button>
        )}
        {states.map((state, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows stay where they are.
          <div key={at} className="gk-fix" data-state={state}>
            <h4 tabIndex={-1} data-name={`heading ${at + 1}`}>
              Row
            </h4>
          </div>
        ))}
      </section>
    </>
  )
}

const focused = () => (document.activeElement as HTMLElement).dataset.name
const focusElsewhere = () => document.querySelector('input')?.focus()

function open(first: PageProps = {}) {
  const { rerender } = render(<Page {...first} />)
  return (next: PageProps) => rerender(<Page {...next} />)
}

describe('the result of a submission', () => {
  it('has the focus at the first thing that is open', () => {
    const next = open()
    focusElsewhere()
    next({ submittedId: 'Verification:2' })
    expect(focused()).toBe('heading 2')
  })

  it('has the focus as a whole where nothing is open, and at the button where news wait', () => {
    open()({ submittedId: 'Verification:2', states: ['fixed'] })
    expect(focused()).toBe('root')
    const next = open({ isBehind: true })
    next({ submittedId: 'Verification:2', isBehind: true })
    expect(focused()).toBe('news')
  })

  it('has the focus once it is shown, and not before', () => {
    const next = open({ latest: 'Verification:1' })
    focusElsewhere()
    next({ submittedId: 'Verification:2', latest: 'Verification:1' })
    expect(focused()).toBeUndefined()
    next({ submittedId: 'Verification:2', latest: null })
    expect(focused()).toBeUndefined()
    next({ submittedId: 'Verification:2' })
    expect(focused()).toBe('heading 2')
  })

  it('has the focus once, and none on a page that is opened with it', () => {
    const next = open({ submittedId: 'Verification:2' })
    expect(focused()).toBeUndefined()
    next({ submittedId: 'Verification:3', latest: 'Verification:3' })
    expect(focused()).toBe('heading 2')
    focusElsewhere()
    next({ submittedId: 'Verification:3', latest: 'Verification:4' })
    next({ submittedId: 'Verification:3', latest: 'Verification:3' })
    expect(focused()).toBeUndefined()
  })
})

describe('news that are shown', () => {
  it('have the focus when what had it is gone', () => {
    const next = open({ isBehind: true })
    document.querySelector<HTMLElement>('[data-name=news]')?.focus()
    next({})
    expect(focused()).toBe('heading 2')
  })

  it('have the focus as a whole where nothing is open', () => {
    open({ isBehind: true })({ states: [] })
    expect(focused()).toBe('root')
  })

  it('leave the focus where the user is', () => {
    const next = open({ isBehind: true })
    focusElsewhere()
    next({})
    expect(focused()).toBeUndefined()
    expect(document.querySelector('input')).toHaveFocus()
  })

  it('move no focus while they wait, or when there were none', () => {
    const next = open()
    next({ states: ['open'] })
    expect(document.body).toHaveFocus()
    next({ isBehind: true })
    expect(document.body).toHaveFocus()
    next({ isBehind: true, states: ['open'] })
    expect(document.body).toHaveFocus()
    next({})
    expect(focused()).toBe('heading 2')
    ;(document.activeElement as HTMLElement).blur()
    next({ states: ['open'] })
    expect(document.body).toHaveFocus()
  })
})

/** A section is known by its key here. */
const section = (key: string) => ({ key }) as IssueSection
const onFix = vi.fn<(section: IssueSection) => unknown>()
let control: ReturnType<typeof useOpenSections>
let opened: ReadonlySet<string>

interface ListProps {
  withHost?: boolean
  /** The keys of the rows that are fixed, that have no fix here, and that are open at first. */
  fixed?: string
  withoutButton?: string
  first?: string
}

function List({ withHost = false, fixed = '', withoutButton = '', first = '' }: ListProps) {
  const root = useRef<HTMLElement>(null)
  const [open, onOpen] = useState<ReadonlySet<string>>(new Set(first))
  opened = open
  control = useOpenSections({ root, open, onOpen, onFix: withHost ? onFix : undefined })
  return (
    <section ref={root}>
      {[...'abcd'].map(key => (
        <div key={key} className="gk-fix" data-key={key} data-state={fixed.includes(key) ? 'fixed' : 'open'}>
          {!withoutButton.includes(key) && (
            <button type="button" aria-expanded={first.includes(key)} data-name={key}>
              Correct
            </button>
          )}
        </div>
      ))}
      <div className="gk-fix-submit">
        <button type="button" className="gk-button" data-name="submit">
          Submit again
        </button>
      </div>
    </section>
  )
}

/** A page whose list has gone, and whose hook has not. */
function Nothing({ submittedId, isBehind = false }: PageProps) {
  const list = { submittedId, verification: { id: 'Verification:2' } } as ReadyVerificationErrors
  useIssueFocus({ root: { current: null }, list, isBehind })
  return null
}

it('leaves the focus where it is when the list is not there', () => {
  const { rerender } = render(<Nothing isBehind />)
  rerender(<Nothing isBehind submittedId="Verification:2" />)
  rerender(<Nothing submittedId="Verification:2" />)
  expect(document.body).toHaveFocus()
})

describe('the open fixes', () => {
  it('open and close one by one, by functions that stay the same', () => {
    const { rerender } = render(<List first="a" />)
    const { toggle, finish } = control
    act(() => control.toggle(section('b'), true))
    expect([...opened]).toEqual(['a', 'b'])
    act(() => control.toggle(section('a'), false))
    expect([...opened]).toEqual(['b'])
    rerender(<List withHost />)
    expect(control.toggle).toBe(toggle)
    expect(control.finish).toBe(finish)
  })

  it('are the host’s own where it opens them, unless it declines', () => {
    render(<List withHost />)
    act(() => control.toggle(section('b'), true))
    expect(onFix).toHaveBeenCalledExactlyOnceWith({ key: 'b' })
    expect([...opened]).toEqual([])
    onFix.mockReturnValue(false)
    act(() => control.toggle(section('b'), true))
    expect([...opened]).toEqual(['b'])
    act(() => control.toggle(section('b'), false))
    expect([...opened]).toEqual([])
    expect(onFix).toHaveBeenCalledTimes(2)
  })

  it.each<[string, string, ListProps, string]>([
    ['the next row', 'b', {}, 'c'],
    ['the next that is to be fixed', 'a', { fixed: 'bc' }, 'd'],
    ['the next that can be fixed here', 'a', { withoutButton: 'b' }, 'c'],
    ['the next that is not open already', 'a', { first: 'ab' }, 'c'],
    ['the first of the list after the last', 'd', {}, 'a'],
    ['one before it where none comes after it', 'c', { fixed: 'ad' }, 'b'],
    ['the button to submit when all is fixed', 'a', { fixed: 'abcd' }, 'submit'],
    ['the button to submit when it is the only one', 'a', { fixed: 'bcd' }, 'submit'],
    ['the first row when its own is not there any more', 'z', {}, 'a'],
  ])('move the focus on to %s when one is done', (_, key, props, name) => {
    render(<List {...props} />)
    act(() => control.toggle(section(key), true))
    act(() => control.finish(section(key)))
    expect([...opened]).not.toContain(key)
    expect(focused()).toBe(name)
  })

  it('leave the focus where it is when the list is gone by then', () => {
    const { unmount } = render(<List />)
    unmount()
    act(() => control.finish(section('a')))
    expect(document.body).toHaveFocus()
  })
})
