'use client'

import { type ReactNode, useId } from 'react'
import type { ErrorGroup, ListedError } from '../hooks/errors/ListedError.js'
import { useWords } from '../hooks/useWords.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { verificationErrorWords } from './VerificationErrorList.words.js'

export interface VerificationErrorGroupProps {
  group: ErrorGroup
  headingLevel: HeadingLevel
  /** Draws one of them; `labelledBy` is the id of the name of whom it is about. */
  children: (error: ListedError, labelledBy: string) => ReactNode
}

/** What is wanted of one resource, under its name and how much of it is left. */
export function VerificationErrorGroup({ group, headingLevel, children }: VerificationErrorGroupProps) {
  const { subject, name, kind, errors, open } = group
  const say = useWords(verificationErrorWords)
  const id = useId()
  const secret = usePrivacy(subject === 'beneficialOwner' || subject === 'document' ? 'personal' : 'open')
  const Heading = `h${headingLevel}` as const
  const who = {
    individual: say('errors.you'),
    business: name ?? say('errors.business'),
    beneficialOwner: name ?? say('errors.person'),
    document: name ? say('errors.document', { kind: kind ?? '', name }) : (kind ?? ''),
  }[subject]
  const left = open > 0 ? say('errors.open', { count: open }) : say('errors.open.none')
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls, and many sections would be as many landmarks.
    <div role="group" aria-labelledby={id}>
      <Heading {...slot('holder')} id={id}>
        <span {...secret.attributes} className={secret.className} id={`${id}-who`}>
          {who}
        </span>{' '}
        <span {...slot('optional')}>
          {errors.every(({ fix }) => fix === 'support') ? say('errors.open.support') : left}
        </span>
      </Heading>
      <ul {...slot('fix-list')}>{errors.map(error => children(error, `${id}-who`))}</ul>
    </div>
  )
}
