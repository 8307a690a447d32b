'use client'

import { memo } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import { IssueItem } from './IssueItem.js'
import { verificationErrorMessages } from './IssueList.messages.js'
import type { IssueGroup as Group, IssueSection } from './issueGroups.js'
import type { ReadyVerificationErrors } from './useVerificationErrors.js'

export interface IssueGroupProps {
  group: Group
  /** The keys of the open sections. */
  open: ReadonlySet<string>
  /** What an open fix needs; undefined while all are closed, so that a group renders again for itself alone. */
  list: ReadyVerificationErrors | undefined
  onToggle: (section: IssueSection, isOpen: boolean) => void
  onDone: (section: IssueSection) => void
  /** Of the list's own heading. */
  headingLevel: HeadingLevel
}

/** What is wanted of one resource, under its name and how much of it is left. */
export const IssueGroup = memo(function IssueGroup(props: IssueGroupProps) {
  const { group, open, list, onToggle, onDone, headingLevel } = props
  const { subject, name, documentType, sections } = group
  const t = useMessages(verificationErrorMessages)
  const id = useUniqueId()
  const secret = usePrivacy(subject === 'beneficialOwner' || subject === 'document' ? 'personal' : 'open')
  const below = nextHeadingLevel(headingLevel)
  const Heading = `h${below}` as const
  const title = {
    individual: t('errors.you'),
    business: name ?? t('errors.business'),
    beneficialOwner: name ?? t('errors.person'),
    document: name ? t('errors.document', { kind: documentType ?? '', name }) : (documentType ?? ''),
  }[subject]
  const isFixable = sections.some(({ fix }) => fix !== 'support')
  const left = group.open > 0 ? t('errors.open', { count: group.open }) : t('errors.open.none')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and many sections would be as many landmarks.
    <div role="group" aria-labelledby={id} {...slot('fix-group')}>
      <Heading {...slot('holder')} id={id}>
        <span {...secret.attributes} className={secret.className} id={`${id}-name`}>
          {title}
        </span>{' '}
        {isFixable && <span {...slot('optional')}>{left}</span>}
      </Heading>
      <ul {...slot('fix-list')}>
        {sections.map(section => (
          <IssueItem
            key={section.key}
            section={section}
            labelledBy={`${id}-name`}
            isOpen={open.has(section.key)}
            list={open.has(section.key) ? list : undefined}
            onToggle={onToggle}
            onDone={onDone}
            headingLevel={nextHeadingLevel(below)}
          />
        ))}
      </ul>
    </div>
  )
})
