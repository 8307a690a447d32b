import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { slot } from './slot.js'

export interface SkeletonProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What is loading, for those who do not see the shape. */
  label: string
}

/** The shape of what is coming, so that nothing jumps when it does. */
export const Skeleton = forwardRef<HTMLDivElement, SkeletonProps>(function Skeleton(
  { label, className, ...rest },
  ref,
) {
  return (
    <div role="status" {...rest} {...slot('skeleton', className)} ref={ref}>
      <span {...slot('visually-hidden')}>{label}</span>
    </div>
  )
})
