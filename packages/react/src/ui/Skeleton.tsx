import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { slot } from './slot.js'

/** The bones of each shape, in their order. */
const shapes = {
  block: [],
  field: ['label', 'control'],
  status: ['disc', 'title', 'line', 'line'],
  form: ['title', 'line', 'label', 'control', 'label', 'control', 'button'],
  list: ['title', 'line', 'row', 'row', 'row'],
} as const

/** Props of `Skeleton`. */
export interface SkeletonProps extends Omit<ComponentPropsWithoutRef<'div'>, 'children'> {
  /** What is loading, for those who do not see the shape. */
  label: string
  /** What is coming. Default `block`, a plain area. */
  shape?: keyof typeof shapes | undefined
}

/** The shape of what is coming, so that nothing jumps when it does. */
export const Skeleton = forwardRef<HTMLDivElement, SkeletonProps>(function Skeleton(
  { label, shape = 'block', className, ...rest },
  ref,
) {
  return (
    <div role="status" {...rest} {...slot('skeleton', className, { shape })} ref={ref}>
      <span {...slot('visually-hidden')}>{label}</span>
      {shapes[shape].map((bone, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bones of a shape never change.
        <span key={at} {...slot('bone', undefined, { bone })} />
      ))}
    </div>
  )
})
