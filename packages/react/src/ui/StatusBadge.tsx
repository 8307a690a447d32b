import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import type { Tone } from './StatusMessage.js'
import { slot } from './slot.js'

/** Props of `StatusBadge`. */
export interface StatusBadgeProps extends ComponentPropsWithoutRef<'span'> {
  /** Default `neutral`. Colour never says it alone: the words do. */
  tone?: Tone | undefined
}

/** A state in a word or two. */
export const StatusBadge = forwardRef<HTMLSpanElement, StatusBadgeProps>(function StatusBadge(
  { tone = 'neutral', className, ...rest },
  ref,
) {
  return <span {...rest} {...slot('badge', className, { tone })} ref={ref} />
})
