'use client'

import type { ReadyBusinessKyb } from '../../hooks/onboarding/useBusinessKyb.js'
import { useWords } from '../../hooks/useWords.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { BeneficialOwnerList } from '../owners/BeneficialOwnerList.js'
import { kybLaterWords } from './KybLater.words.js'

/** The people behind the business; the way on is theirs, because it is open only when they are complete. */
export function KybPeople({ kyb, headingLevel }: { kyb: ReadyBusinessKyb; headingLevel: HeadingLevel }) {
  const say = useWords(kybLaterWords)
  return (
    <>
      <p {...slot('lead')}>{say('kyb.people.lead')}</p>
      <BeneficialOwnerList
        customerId={kyb.customerId}
        headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
        onContinue={() => void kyb.next()}
        onBack={kyb.back}
      />
    </>
  )
}
