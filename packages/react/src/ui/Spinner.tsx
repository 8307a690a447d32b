import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { slot } from './slot.js'

/** Props of `Spinner`. */
export type SpinnerProps = Omit<ComponentPropsWithoutRef<'svg'>, 'children'>

/** Decoration beside words that say what is under way. */
export const Spinner = forwardRef<SVGSVGElement, SpinnerProps>(function Spinner({ className, ...rest }, ref) {
  return (
    <svg {...rest} {...slot('spinner', className)} ref={ref} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" />
      <path d="M14.5 8A6.5 6.5 0 0 0 8 1.5" />
    </svg>
  )
})
