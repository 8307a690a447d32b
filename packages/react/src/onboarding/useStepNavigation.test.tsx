import { render, screen } from '@testing-library/react'
import { useLayoutEffect, useRef } from 'react'
import { expect, it, vi } from 'vitest'
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
