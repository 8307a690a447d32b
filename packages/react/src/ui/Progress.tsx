'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { slot } from './slot.js'
import { useUniqueId } from './useUniqueId.js'

/** Props of `Progress`. */
export interface ProgressProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What is moving on. */
  label: string
  /** From 0 to 1. Without it, the progress is indeterminate. */
  value?: number | undefined
  /** How far it is, in words: "3 of 5 fixed". */
  text?: string | undefined
}

/** How much is done. */
export const Progress = forwardRef<HTMLDivElement, ProgressProps>(function Progress(
  { label, value, text, className, ...rest },
  ref,
) {
  const id = useUniqueId()
  return (
    <div {...rest} {...slot('progress', className)} ref={ref}>
      <span {...slot('progress-label')} id={id}>
        {label}
      </span>
      {text && <span {...slot('progress-text')}>{text}</span>}
      <progress {...slot('bar')} value={value} max={1} aria-labelledby={id} aria-valuetext={text} />
    </div>
  )
})
