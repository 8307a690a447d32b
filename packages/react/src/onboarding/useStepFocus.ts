'use client'

import { useRef } from 'react'
import { useBeforePaint } from '../ui/useBeforePaint.js'

/** Moves the focus when the step changes: to its title, or to the field the user came to change. */
export function useStepFocus(stepId: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const targets = useRef(new Map<string, string | undefined>())
  const shown = useRef(stepId)

  useBeforePaint(() => {
    if (shown.current === stepId) return
    shown.current = stepId
    const page = heading.current?.getRootNode() as Document | ShadowRoot | undefined
    const target = targets.current.get(stepId)
    targets.current.delete(stepId)
    const goal = (target && page?.getElementById(target)) || heading.current
    goal?.focus()
    goal?.scrollIntoView({ block: 'nearest' })
  }, [stepId])

  return {
    heading,
    /** The id of the element that a step begins with when it is shown next. */
    focusOn(at: string, id: string | undefined) {
      targets.current.set(at, id)
    },
  }
}
