'use client'

import { memo, useId } from 'react'
import { useMessages } from '../messages/useMessages.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import type { ErrorGroup, ListedError } from './ListedError.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'
import { VerificationErrorItem } from './VerificationErrorItem.js'
import { verificationErrorMessages } from './VerificationErrorListing.messages.js'

export interface VerificationErrorGroupProps {
  group: ErrorGroup
  /** The keys of what is open. */
  open: ReadonlySet<string>
  /** What an open fix needs; nothing while all are closed, so that a group is drawn again for itself alone. */
  list: ReadyVerificationErrors | undefined
  onToggle: (error: ListedError, isOpen: boolean) => void
  onDone: (error: ListedError) => void
  /** Of the list's own heading. */
  headingLevel: HeadingLevel
}

/** What is wanted of one resource, under its name and how much of it is left. */
export const VerificationErrorGroup = memo(function VerificationErrorGroup(props: VerificationErrorGroupProps) {
  const { group, open, list, onToggle, onDone, headingLevel } = props
  const { subject, name, kind, errors } = group
  const t = useMessages(verificationErrorMessages)
  const id = useId()
  const secret = usePrivacy(subject === 'beneficialOwner' || subject === 'document' ? 'personal' : 'open')
  const below = (by: number) => Math.min(headingLevel + by, 6) as HeadingLevel
  const Heading = `h${below(1)}` as const
  const who = {
    individual: t('errors.you'),
    business: name ?? t('errors.business'),
    beneficialOwner: name ?? t('errors.person'),
    document: name ? t('errors.document', { kind: kind ?? '', name }) : (kind ?? ''),
  }[subject]
  const isMendable = errors.some(({ fix }) => fix !== 'support')
  const left = group.open > 0 ? t('errors.open', { count: group.open }) : t('errors.open.none')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and many sections would be as many landmarks.
    <div role="group" aria-labelledby={id} {...slot('fix-group')}>
      <Heading {...slot('holder')} id={id}>
        <span {...secret.attributes} className={secret.className} id={`${id}-who`}>
          {who}
        </span>{' '}
        {isMendable && <span {...slot('optional')}>{left}</span>}
      </Heading>
      <ul {...slot('fix-list')}>
        {errors.map(error => (
          <VerificationErrorItem
            key={error.key}
            error={error}
            labelledBy={`${id}-who`}
            isOpen={open.has(error.key)}
            list={open.has(error.key) ? list : undefined}
            onToggle={onToggle}
            onDone={onDone}
            headingLevel={below(2)}
          />
        ))}
      </ul>
    </div>
  )
})
