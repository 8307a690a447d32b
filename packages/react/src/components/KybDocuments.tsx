'use client'

import type { ReadyBusinessKyb } from '../hooks/useBusinessKyb.js'
import { useWords } from '../hooks/useWords.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { DocumentChecklist } from './DocumentChecklist.js'
import { kybLaterWords } from './KybLater.words.js'

/** The documents of the business and of everyone who owns it. */
export function KybDocuments({ kyb, headingLevel }: { kyb: ReadyBusinessKyb; headingLevel: HeadingLevel }) {
  const say = useWords(kybLaterWords)
  return (
    <>
      <p {...slot('lead')}>{say('kyb.documents.lead')}</p>
      <DocumentChecklist
        customerId={kyb.application.customer?.id}
        headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
      />
    </>
  )
}
