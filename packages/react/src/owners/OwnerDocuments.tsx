'use client'

import { DocumentChecklist } from '../documents/DocumentChecklist.js'
import { useMessages } from '../messages/useMessages.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { beneficialOwnerFormMessages } from './BeneficialOwnerForm.messages.js'

export interface OwnerDocumentsProps {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  ownerId: string
  headingLevel: HeadingLevel
}

/** One person's documents. Nothing is read of them before they are shown. */
export function OwnerDocuments({ customerId, ownerId, headingLevel }: OwnerDocumentsProps) {
  const t = useMessages(beneficialOwnerFormMessages)
  const Heading = `h${headingLevel}` as const
  return (
    <section {...slot('section')}>
      <Heading {...slot('section-title')}>{t('owner.documents')}</Heading>
      <DocumentChecklist
        customerId={customerId}
        documentHolder={ownerId}
        headingLevel={nextHeadingLevel(headingLevel)}
      />
    </section>
  )
}
