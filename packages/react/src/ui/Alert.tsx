import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { Icon, type IconName } from './Icon.js'
import type { Tone } from './StatusMessage.js'
import { slot } from './slot.js'

/** Props of `Alert`. */
export interface AlertProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  /** Default `neutral`. */
  tone?: Tone | undefined
  title?: ReactNode
  /** What a person can do about it. */
  actions?: ReactNode
}

const icons: Record<Tone, IconName> = {
  neutral: 'info',
  progress: 'info',
  success: 'check',
  warning: 'alert',
  danger: 'alert',
}

/** Something to know before continuing. Give it `role="alert"` or `"status"` only if it appears while the user is on the page. */
export const Alert = forwardRef<HTMLDivElement, AlertProps>(function Alert(
  { tone = 'neutral', title, actions, className, children, ...rest },
  ref,
) {
  return (
    <div {...rest} {...slot('alert', className, { tone })} ref={ref}>
      <Icon name={icons[tone]} />
      <div {...slot('alert-body')}>
        {title && <p {...slot('alert-title')}>{title}</p>}
        {children}
        {actions && <div {...slot('actions')}>{actions}</div>}
      </div>
    </div>
  )
})
