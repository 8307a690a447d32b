'use client'

import type { ReadyBusinessKyb } from '../hooks/useBusinessKyb.js'
import { useWords } from '../hooks/useWords.js'
import { SummaryList } from '../ui/SummaryList.js'
import { slot } from '../ui/slot.js'
import { kybMissingWords } from './KybMissing.words.js'

/** The people Grid knows of, and whom it still has to hear about. */
export function KybPeople({ kyb }: { kyb: ReadyBusinessKyb }) {
  const say = useWords(kybMissingWords)
  const owners = kyb.application.owners ?? []
  return (
    <>
      <p {...slot('lead')}>{say('kyb.people.lead')}</p>
      {owners.length === 0 ? (
        <p>{say('kyb.people.none')}</p>
      ) : (
        <SummaryList
          rows={owners.map(({ id, personalInfo, ownershipPercentage }) => ({
            id,
            label: `${personalInfo.firstName} ${personalInfo.lastName}`,
            value: say('kyb.people.share', { share: ownershipPercentage }),
            privacy: 'personal',
          }))}
        />
      )}
      {owners.length > 0 && !owners.some(({ roles }) => roles.includes('CONTROL_PERSON')) && (
        <p>{say('kyb.people.control')}</p>
      )}
    </>
  )
}
