'use client'

import { useMessages } from '../../messages/useMessages.js'
import { BeneficialOwnerList } from '../../owners/BeneficialOwnerList.js'
import { type HeadingLevel, nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { kybLaterMessages } from './KybLater.messages.js'
import type { ReadyBusinessKyb } from './useBusinessKyb.js'

/** The people behind the business; the way on is theirs, because it is open only when they are complete. */
export function KybPeople({ kyb, headingLevel }: { kyb: ReadyBusinessKyb; headingLevel: HeadingLevel }) {
  const t = useMessages(kybLaterMessages)
  return (
    <>
      <p {...slot('lead')}>{t('kyb.people.lead')}</p>
      <BeneficialOwnerList
        customerId={kyb.customerId}
        headingLevel={nextHeadingLevel(headingLevel)}
        onContinue={() => void kyb.next()}
        onBack={kyb.back}
      />
    </>
  )
}
