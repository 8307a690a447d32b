'use client'

import type { ReadyBusinessKyb } from '../../hooks/onboarding/useBusinessKyb.js'
import { useWords } from '../../hooks/useWords.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { DocumentChecklist } from '../documents/DocumentChecklist.js'
import { PeopleDocuments } from '../owners/PeopleDocuments.js'
import { kybLaterWords } from './KybLater.words.js'

/** With more people than this, documents are read for whoever is opened. */
const most = 24

/** The documents of the business and of everyone who owns it. */
export function KybDocuments({ kyb, headingLevel }: { kyb: ReadyBusinessKyb; headingLevel: HeadingLevel }) {
  const say = useWords(kybLaterWords)
  const { customerId, application } = kyb
  const below = Math.min(headingLevel + 1, 6) as HeadingLevel
  const isCrowd = (application.owners ?? []).length > most
  return (
    <>
      <p {...slot('lead')}>{say('kyb.documents.lead')}</p>
      <DocumentChecklist
        customerId={customerId}
        documentHolder={isCrowd ? customerId : undefined}
        headingLevel={below}
      />
      {isCrowd && <PeopleDocuments kyb={kyb} headingLevel={below} />}
    </>
  )
}
