'use client'

import { useRetriedLazy } from '../../hooks/useRetriedLazy.js'
import { useWords } from '../../hooks/useWords.js'
import { Skeleton } from '../../ui/Skeleton.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import type { DocumentChecklistProps } from '../documents/DocumentChecklist.js'
import { PartFailed } from '../PartFailed.js'
import { beneficialOwnerFormWords } from './BeneficialOwnerForm.words.js'
import { ownerPartWords } from './OwnerPart.words.js'

export interface OwnerDocumentsProps {
  customerId: string
  ownerId: string
  headingLevel: HeadingLevel
}

const words = { ...beneficialOwnerFormWords, ...ownerPartWords }
const loadChecklist = () => import('./OwnerChecklist.js').then(module => module.OwnerChecklist)

/** One person's documents. Nothing is read of them before they are shown. */
export function OwnerDocuments({ customerId, ownerId, headingLevel }: OwnerDocumentsProps) {
  const say = useWords(words)
  const { Component: Checklist, failed, retry } = useRetriedLazy<DocumentChecklistProps>(loadChecklist)
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{say('owner.documents')}</Heading>
      {Checklist ? (
        <Checklist
          customerId={customerId}
          documentHolder={ownerId}
          headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
        />
      ) : failed ? (
        <PartFailed onRetry={retry} />
      ) : (
        <Skeleton label={say('owner.loading')} />
      )}
    </section>
  )
}
