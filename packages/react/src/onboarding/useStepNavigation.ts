'use client'

import { useEffect, useRef, useState } from 'react'
import type { StepChange, StepChangeReason } from '../provider/GridKycEvent.js'
import { useLatest } from '../provider/useLatest.js'
import type { OnboardingStep } from './OnboardingStep.js'

interface StepNavigationOptions {
  steps: readonly OnboardingStep[]
  /** The host's, where it holds the step itself. */
  step: string | undefined
  /** The first step; undefined while it is not known. */
  begin: string | undefined
  /** Whether the browser's Back goes a step back. */
  history: boolean
  onStepChange: (change: StepChange) => void
}

const historyKey = 'gridKycStep'

/** Which step is shown, and how it came to be. A step that is gone, or was never there, is the one to begin with. */
export function useStepNavigation(options: StepNavigationOptions) {
  const { steps, begin, history } = options
  const [own, setOwn] = useState<string>()
  // Known before rendering: the user may continue in the same moment in which the first step becomes known.
  const isUnderWay = useRef(false)
  // A step of the host's, too, waits for Grid's data: Continue would otherwise judge a form that is still empty.
  const isKnown = isUnderWay.current || begin !== undefined
  const wanted = isKnown ? (options.step ?? own ?? begin) : undefined
  const current = steps.find(({ id }) => id === wanted) ?? steps.find(({ id }) => id === begin)
  const currentId = current?.id
  const latest = useLatest({ ...options, current })

  function go(id: string, reason: StepChangeReason) {
    const { current: from, onStepChange } = latest.current
    if (id === from?.id) return
    if (latest.current.history && reason !== 'resume') {
      window.history.pushState({ ...window.history.state, [historyKey]: id }, '')
    }
    isUnderWay.current = true
    setOwn(id)
    onStepChange({ step: id, from: from?.id, reason })
  }

  // The first step stays, whatever later fetches would decide.
  useEffect(() => {
    if (begin === undefined || isUnderWay.current) return
    isUnderWay.current = true
    setOwn(begin)
    latest.current.onStepChange({ step: begin, from: undefined, reason: 'resume' })
  }, [begin, latest])

  useEffect(() => {
    if (!history || currentId === undefined) return
    if (window.history.state?.[historyKey] === undefined) {
      window.history.replaceState({ ...window.history.state, [historyKey]: currentId }, '')
    }
    const back = (event: PopStateEvent) => {
      const id: unknown = event.state?.[historyKey]
      if (typeof id !== 'string' || id === latest.current.current?.id) return
      isUnderWay.current = true
      setOwn(id)
      latest.current.onStepChange({ step: id, from: latest.current.current?.id, reason: 'back' })
    }
    window.addEventListener('popstate', back)
    return () => window.removeEventListener('popstate', back)
  }, [history, currentId, latest])

  return { current, go }
}
