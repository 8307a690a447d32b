import { type ComponentPropsWithoutRef, forwardRef } from 'react'
import { slot } from './slot.js'

/** Props of `Theme`. */
export interface ThemeProps extends ComponentPropsWithoutRef<'div'> {
  /** Default `system`: what the person has set. */
  theme?: 'light' | 'dark' | 'system' | undefined
}

/** The wrapper of primitives outside our components: it derives our custom properties from the host's. */
export const Theme = forwardRef<HTMLDivElement, ThemeProps>(function Theme(
  { theme = 'light', className, children, ...rest },
  ref,
) {
  return (
    <div {...rest} {...slot('root', className, { theme })} ref={ref}>
      <div className="gk-container">{children}</div>
    </div>
  )
})
