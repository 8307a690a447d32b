import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { Icon } from './Icon.js'
import { slot } from './slot.js'

export interface TimelineEntry {
  id: string
  label: ReactNode
  /** When it was, or how long it usually takes. */
  detail?: ReactNode
  state: 'done' | 'current' | 'todo'
  /** The state in a word, for those who do not see the mark: "done". */
  stateLabel?: string | undefined
}

export interface TimelineProps extends Omit<ComponentPropsWithoutRef<'ol'>, 'children'> {
  entries: readonly TimelineEntry[]
}

/** What happened, what is happening, and what comes next. */
export const Timeline = forwardRef<HTMLOListElement, TimelineProps>(function Timeline(
  { entries, className, ...rest },
  ref,
) {
  return (
    <ol {...rest} {...slot('timeline', className)} ref={ref}>
      {entries.map(({ id, label, detail, state, stateLabel }) => (
        <li
          key={id}
          {...slot('timeline-entry', undefined, { state })}
          aria-current={state === 'current' ? 'step' : undefined}
        >
          <span {...slot('timeline-mark')} aria-hidden="true">
            {state === 'done' && <Icon name="check" />}
          </span>
          <span {...slot('timeline-label')}>
            {label}
            {stateLabel && <span {...slot('visually-hidden')}>, {stateLabel}</span>}
          </span>
          {detail && <span {...slot('timeline-detail')}>{detail}</span>}
        </li>
      ))}
    </ol>
  )
})
