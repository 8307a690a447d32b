'use client'

import type { DocumentChecklistProps } from '../documents/DocumentChecklist.js'
import { PartFailed } from '../lazy/PartFailed.js'
import { useRetriedLazy } from '../lazy/useRetriedLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'
import { ownerLoadingMessages } from './OwnerLoading.messages.js'

export interface OwnerDocumentsProps {
  customerId: string
  ownerId: string
  headingLevel: HeadingLevel
}

const messages = { ...beneficialOwnerFormMessages, ...ownerLoadingMessages }
const loadChecklist = () => import('./OwnerChecklist.js').then(module => module.OwnerChecklist)

/** One person's documents. Nothing is read of them before they are shown. */
export function OwnerDocuments({ customerId, ownerId, headingLevel }: OwnerDocumentsProps) {
  const t = useMessages(messages)
  const { Component: Checklist, failed, retry } = useRetriedLazy<DocumentChecklistProps>(loadChecklist)
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{t('owner.documents')}</Heading>
      {Checklist ? (
        <Checklist customerId={customerId} documentHolder={ownerId} headingLevel={nextHeadingLevel(headingLevel)} />
      ) : failed ? (
        <PartFailed onRetry={retry} />
      ) : (
        <Skeleton label={t('owner.loading')} />
      )}
    </section>
  )
}
