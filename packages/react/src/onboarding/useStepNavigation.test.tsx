import { act, render, renderHook, screen } from '@testing-library/react'
import { useLayoutEffect, useRef } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { OnboardingStep } from './OnboardingStep.js'
import { useStepNavigation } from './useStepNavigation.js'

const steps: OnboardingStep[] = ['start', 'business', 'review'].map(id => ({
  id,
  title: id,
  kind: 'fields',
  state: 'todo',
}))

interface WayProps {
  begin: string | undefined
  onStepChange: () => void
  /** Continues in the moment in which it becomes known where to begin. */
  isQuick?: boolean
}

function Way({ begin, onStepChange, isQuick = false }: WayProps) {
  const { current, go } = useStepNavigation({ steps, step: undefined, begin, history: false, onStepChange })
  const move = useRef(go)
  useLayoutEffect(() => {
    if (isQuick && begin) move.current('business', 'continue')
  }, [isQuick, begin])
  return <p>{current?.id ?? 'nowhere'}</p>
}

it('begins at the given step, and stays there however that changes', () => {
  const onStepChange = vi.fn()
  const { rerender } = render(<Way begin={undefined} onStepChange={onStepChange} />)
  expect(screen.getByText('nowhere')).toBeVisible()
  rerender(<Way begin="start" onStepChange={onStepChange} />)
  rerender(<Way begin="review" onStepChange={onStepChange} />)
  expect(screen.getByText('start')).toBeVisible()
  expect(onStepChange.mock.calls).toEqual([[{ step: 'start', from: undefined, reason: 'resume' }]])
})

it('does not move a user back who continued in the moment in which the first step became known', () => {
  const onStepChange = vi.fn()
  const { rerender } = render(<Way begin={undefined} onStepChange={onStepChange} />)
  rerender(<Way begin="start" onStepChange={onStepChange} isQuick />)
  expect(screen.getByText('business')).toBeVisible()
})

describe('the step', () => {
  const navigate = (initial: Partial<Parameters<typeof useStepNavigation>[0]> = {}) => {
    const onStepChange = vi.fn()
    const options = { ...{ steps, step: undefined, begin: 'start', history: false, onStepChange }, ...initial }
    const { result, rerender, unmount } = renderHook(useStepNavigation, { initialProps: options })
    return {
      id: () => result.current.current?.id,
      go: (...to: Parameters<typeof result.current.go>) => act(() => result.current.go(...to)),
      rerender: (next: Partial<typeof options>) => rerender({ ...options, ...next }),
      unmount,
      onStepChange,
    }
  }
  const comesBack = (state: unknown) => act(() => void window.dispatchEvent(new PopStateEvent('popstate', { state })))
  beforeEach(() => window.history.replaceState(null, ''))
  afterEach(() => void vi.restoreAllMocks())

  it('is the host’s where it holds it, once it is known where to begin', () => {
    const { id, rerender } = navigate({ step: 'review', begin: undefined })
    expect(id()).toBeUndefined()
    rerender({ step: 'review', begin: 'start' })
    expect(id()).toBe('review')
  })

  it('is the host’s from the first render, where it is known by then where to begin', () => {
    const rendered: (string | undefined)[] = []
    renderHook(() => {
      const options = { steps, step: 'review', begin: 'start', history: false, onStepChange: () => undefined }
      rendered.push(useStepNavigation(options).current?.id)
    })
    expect(new Set(rendered)).toEqual(new Set(['review']))
  })

  it('changes also before it is known where to begin', () => {
    const { id, go, onStepChange } = navigate({ begin: undefined })
    go('business', 'choice')
    expect(id()).toBe('business')
    expect(onStepChange.mock.calls).toEqual([[{ step: 'business', from: undefined, reason: 'choice' }]])
  })

  it('is the one to begin with where the wanted one is gone', () => {
    const { id, go, rerender } = navigate()
    go('business', 'continue')
    expect(id()).toBe('business')
    rerender({ steps: steps.filter(each => each.id !== 'business') })
    expect(id()).toBe('start')
  })

  it('changes with a reason, once', () => {
    const { id, go, onStepChange } = navigate()
    go('start', 'continue')
    expect(onStepChange).toHaveBeenCalledTimes(1)
    go('review', 'continue')
    expect(id()).toBe('review')
    expect(onStepChange).toHaveBeenCalledTimes(2)
    expect(onStepChange).toHaveBeenLastCalledWith({ step: 'review', from: 'start', reason: 'continue' })
  })

  it('leaves the browser’s history alone unless the host asks for it', () => {
    const [push, replace] = [vi.spyOn(window.history, 'pushState'), vi.spyOn(window.history, 'replaceState')]
    const { go, id } = navigate()
    go('business', 'continue')
    comesBack({ gridKycStep: 'start' })
    expect(id()).toBe('business')
    expect(push).not.toHaveBeenCalled()
    expect(replace).not.toHaveBeenCalled()
  })

  it('is kept in the history beside what the host keeps there', () => {
    window.history.replaceState({ host: 1 }, '')
    const { href } = window.location
    const push = vi.spyOn(window.history, 'pushState')
    const { go } = navigate({ history: true })
    expect(window.history.state).toEqual({ host: 1, gridKycStep: 'start' })
    expect(window.location.href).toBe(href)
    go('business', 'continue')
    expect(push).toHaveBeenCalledExactlyOnceWith({ host: 1, gridKycStep: 'business' }, '')
    go('start', 'resume')
    expect(push).toHaveBeenCalledOnce()
  })

  it('leaves an entry as it is that has a step already', () => {
    window.history.replaceState({ gridKycStep: 'review' }, '')
    const replace = vi.spyOn(window.history, 'replaceState')
    navigate({ history: true })
    expect(replace).not.toHaveBeenCalled()
  })

  it('goes back with the browser, and only to a step', () => {
    const { go, id, onStepChange, unmount } = navigate({ history: true })
    go('business', 'continue')
    onStepChange.mockClear()
    for (const state of [null, {}, { gridKycStep: 7 }, { gridKycStep: 'business' }]) comesBack(state)
    expect(id()).toBe('business')
    expect(onStepChange).not.toHaveBeenCalled()
    comesBack({ gridKycStep: 'start' })
    expect(id()).toBe('start')
    expect(onStepChange).toHaveBeenCalledExactlyOnceWith({ step: 'start', from: 'business', reason: 'back' })
    unmount()
    comesBack({ gridKycStep: 'review' })
    expect(onStepChange).toHaveBeenCalledOnce()
  })

  it('writes nothing into the history before there is one', () => {
    const replace = vi.spyOn(window.history, 'replaceState')
    const { rerender } = navigate({ history: true, begin: undefined })
    expect(replace).not.toHaveBeenCalled()
    rerender({ history: true, begin: 'business' })
    expect(replace).toHaveBeenCalledOnce()
    expect(window.history.state).toEqual({ gridKycStep: 'business' })
  })
})
