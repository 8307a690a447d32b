import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import type { HeadingLevel } from './HeadingLevel.js'
import { Icon, type IconName } from './Icon.js'
import { slot } from './slot.js'

/** The meaning of a message, shown by its colour and icon. */
export type Tone = 'neutral' | 'progress' | 'success' | 'warning' | 'danger'

/** Props of `StatusMessage`. */
export interface StatusMessageProps extends Omit<ComponentPropsWithoutRef<'div'>, 'title'> {
  tone: Tone
  icon: IconName
  title: ReactNode
  /** Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** What a person can do now. */
  actions?: ReactNode
}

/** A status: one icon, one heading, what happens next. */
export const StatusMessage = forwardRef<HTMLDivElement, StatusMessageProps>(function StatusMessage(
  { tone, icon, title, headingLevel = 2, actions, className, children, ...rest },
  ref,
) {
  const Heading = `h${headingLevel}` as const
  return (
    <div {...rest} {...slot('status', className, { tone })} ref={ref}>
      <span {...slot('status-icon')}>
        <Icon name={icon} />
      </span>
      <Heading {...slot('status-title')}>{title}</Heading>
      {children && <div {...slot('status-text')}>{children}</div>}
      {actions && <div {...slot('actions')}>{actions}</div>}
    </div>
  )
})
