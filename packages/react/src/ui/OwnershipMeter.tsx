'use client'

import { type ComponentPropsWithoutRef, forwardRef } from 'react'

import { slot } from './slot.js'
import { type Privacy, usePrivacy } from './usePrivacy.js'
import { useUniqueId } from './useUniqueId.js'

/** Props of `OwnershipMeter`. */
export interface OwnershipMeterProps extends Omit<ComponentPropsWithoutRef<'figure'>, 'children'> {
  /** What is divided. */
  label: string
  owners: readonly { id: string; label: string; percentage: number }[]
  /** False where a list beside it names the owners. Default true. */
  legend?: boolean | undefined
  /** The share of no one in the list, such as "Owned by people under 25 %". */
  restLabel: string
  /** How a share is written in the reader's language. */
  format: (percentage: number) => string
  /** The share from which an owner has to be listed, and its text. */
  threshold?: { percentage: number; label: string } | undefined
  /** Default `personal`: names and shares belong to people. */
  privacy?: Privacy | undefined
}

/** The shares of the owners, as one bar and as a list. More than 100 % gets its own scale: a text must say what is wrong. */
export const OwnershipMeter = forwardRef<HTMLElement, OwnershipMeterProps>(function OwnershipMeter(
  { label, owners, restLabel, legend = true, format, threshold, privacy = 'personal', className, ...rest },
  ref,
) {
  const id = useUniqueId()
  const secret = usePrivacy(privacy)
  const sum = owners.reduce((total, owner) => total + owner.percentage, 0)
  const scale = 100 / Math.max(sum, 100)
  const shown = owners.filter(owner => owner.percentage > 0)
  const segments = shown.map((owner, at) => ({
    ...owner,
    tint: String(at % 4),
    start: shown.slice(0, at).reduce((total, each) => total + each.percentage, 0) * scale,
    width: owner.percentage * scale,
  }))
  const left = Math.max(0, 100 - sum)
  return (
    <figure {...rest} {...slot('meter', className, { over: sum > 100 })} ref={ref} aria-labelledby={`${id}-label`}>
      <figcaption {...slot('meter-label')} id={`${id}-label`}>
        {label}
        <span {...slot('meter-sum')}>{format(sum)}</span>
      </figcaption>
      <svg {...slot('meter-bar')} aria-hidden="true">
        <defs>
          <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <path {...slot('meter-hatch')} d="M0 0V6" />
          </pattern>
        </defs>
        <rect {...slot('meter-rest')} width="100%" height="100%" fill={`url(#${id}-hatch)`} />
        {segments.map(({ id, start, width, tint }) => (
          <rect
            key={id}
            {...slot('meter-owner', undefined, { tint })}
            x={`${start}%`}
            width={`${width}%`}
            height="100%"
          />
        ))}
        {segments.map(({ id, start, width }) => (
          <Mark key={id} at={start + width} name="meter-gap" />
        ))}
        {threshold && <Mark at={threshold.percentage * scale} name="meter-gap" threshold />}
        {threshold && <Mark at={threshold.percentage * scale} name="meter-threshold" />}
      </svg>
      <ul {...secret.attributes} {...slot('meter-list', secret.className)}>
        {(legend ? owners : []).map(owner => (
          <li key={owner.id} {...slot('meter-item')}>
            <Key tint={segments.find(segment => segment.id === owner.id)?.tint} />
            <span>{owner.label}</span>
            <span {...slot('meter-share')}>{format(owner.percentage)}</span>
          </li>
        ))}
        {left > 0 && (
          <li {...slot('meter-item', undefined, { rest: true })}>
            <Key />
            <span>{restLabel}</span>
            <span {...slot('meter-share')}>{format(left)}</span>
          </li>
        )}
      </ul>
      {threshold && (
        <p {...slot('meter-note')}>
          <Key />
          <span>{threshold.label}</span>
        </p>
      )}
    </figure>
  )
})

function Key({ tint }: { tint?: string | undefined }) {
  return <span {...slot('meter-key', undefined, { tint })} aria-hidden="true" />
}

function Mark({ at, name, threshold }: { at: number; name: string; threshold?: boolean }) {
  return at < 100 && <line {...slot(name, undefined, { threshold })} x1={`${at}%`} x2={`${at}%`} y2="100%" />
}
