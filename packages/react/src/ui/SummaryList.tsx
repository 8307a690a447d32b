'use client'

import { type ComponentPropsWithoutRef, forwardRef, type ReactNode } from 'react'
import { Button } from './Button.js'
import { LinkButton } from './LinkButton.js'

import { slot } from './slot.js'
import { type Privacy, usePrivacy } from './usePrivacy.js'

/** One label with its value. */
export interface SummaryRow {
  id: string
  label: ReactNode
  value: ReactNode
  privacy?: Privacy | undefined
  /** Takes a line of its own where rows stand beside each other. */
  isWide?: boolean | undefined
  /** Half of a wide page, and a whole line elsewhere. */
  isHalf?: boolean | undefined
  /** Said beside the value, such as where it came from. */
  note?: ReactNode
  /** `missing` is still needed, `empty` was left out and may be. */
  state?: 'missing' | 'empty' | undefined
  action?:
    | {
        label: string
        /** Completes the accessible name: "date of birth for Jane Doe". */
        context: string
        href?: string | undefined
        onSelect?: (() => void) | undefined
      }
    | undefined
}

/** Props of `SummaryList`. */
export interface SummaryListProps extends Omit<ComponentPropsWithoutRef<'dl'>, 'children'> {
  rows: readonly SummaryRow[]
}

/** Answers to look over before they are sent. */
export const SummaryList = forwardRef<HTMLDListElement, SummaryListProps>(function SummaryList(
  { rows, className, ...rest },
  ref,
) {
  return (
    <dl {...rest} {...slot('summary', className)} ref={ref}>
      {rows.map(row => (
        <Row key={row.id} {...row} />
      ))}
    </dl>
  )
})

function Row({ label, value, privacy, note, state, isWide, isHalf, action }: SummaryRow) {
  const secret = usePrivacy(privacy)
  const messages = action && (
    <>
      {action.label}
      <span {...slot('visually-hidden')}> {action.context}</span>
    </>
  )
  return (
    <div {...slot('summary-row', undefined, { wide: isWide, half: isHalf })}>
      <dt {...slot('summary-label')}>{label}</dt>
      <dd {...slot('summary-value', undefined, { state })}>
        {/* An answer reads in its own direction: “548 Market Street” within Arabic, too. */}
        <span {...recorded(secret)} dir="auto">
          {value}
        </span>
        {note && <span {...slot('inferred')}> {note}</span>}
      </dd>
      {action && (
        <dd {...slot('summary-action')}>
          {action.href ? (
            <LinkButton variant="quiet" href={action.href} onClick={action.onSelect}>
              {messages}
            </LinkButton>
          ) : (
            <Button variant="quiet" onClick={action.onSelect}>
              {messages}
            </Button>
          )}
        </dd>
      )}
    </div>
  )
}

const recorded = ({ className, attributes }: ReturnType<typeof usePrivacy>) => ({ ...attributes, className })
