import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { slot } from './slot.js'

/** Props of `LinkButton`. */
export interface LinkButtonProps extends ComponentPropsWithoutRef<'a'> {
  variant?: 'primary' | 'secondary' | 'quiet' | undefined
}

/** A link that looks like a button, for what a link does: going somewhere. */
export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton(
  { variant = 'secondary', className, children, ...rest },
  ref,
) {
  return (
    <a {...rest} {...slot('button', className, { variant })} ref={ref}>
      {children}
    </a>
  )
})
