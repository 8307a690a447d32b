'use client'

import { useEffect, useRef } from 'react'

/** Moves the focus when the step changes: to its title, or to the field the user came to change. */
export function useStepFocus(stepId: string) {
  const heading = useRef<HTMLHeadingElement>(null)
  const target = useRef<string>(undefined)
  const shown = useRef(stepId)

  useEffect(() => {
    if (shown.current === stepId) return
    shown.current = stepId
    const page = heading.current?.getRootNode() as Document | ShadowRoot | undefined
    const question = target.current && page?.getElementById(target.current)
    target.current = undefined
    const goal = question || heading.current
    goal?.focus()
    goal?.scrollIntoView({ block: 'nearest' })
  }, [stepId])

  return {
    heading,
    /** The id of what the next step should begin with. */
    focusOn(id: string | undefined) {
      target.current = id
    },
  }
}
