'use client'

import { DocumentChecklist } from '../../documents/DocumentChecklist.js'
import { useMessages } from '../../messages/useMessages.js'
import { type HeadingLevel, nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { kybLaterMessages } from './KybLater.messages.js'
import { PeopleDocuments } from './PeopleDocuments.js'
import type { ReadyBusinessKyb } from './useBusinessKyb.js'

/** With more people than this, documents are read for whoever is opened. */
const most = 24

/** The documents of the business and of everyone who owns it. */
export function KybDocuments({ kyb, headingLevel }: { kyb: ReadyBusinessKyb; headingLevel: HeadingLevel }) {
  const t = useMessages(kybLaterMessages)
  const { customerId, application } = kyb
  const below = nextHeadingLevel(headingLevel)
  const isCrowd = (application.owners ?? []).length > most
  return (
    <>
      <p {...slot('lead')}>{t('kyb.documents.lead')}</p>
      <DocumentChecklist
        customerId={customerId}
        documentHolder={isCrowd ? customerId : undefined}
        headingLevel={below}
      />
      {isCrowd && <PeopleDocuments kyb={kyb} headingLevel={below} />}
    </>
  )
}
