'use client'

import { ContactVerification } from '../contact/ContactVerification.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { HandoffPanel } from './HandoffPanel.js'
import { useKycLinkHandoff } from './useKycLinkHandoff.js'

export interface HandoffOfferProps {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string
  headingLevel: HeadingLevel
}

/** The other way than the button above it. */
export function HandoffOffer({ customerId, headingLevel }: HandoffOfferProps) {
  const handoff = useKycLinkHandoff({ customerId })
  return (
    <div {...slot('needed')}>
      <HandoffPanel
        handoff={handoff}
        copyable={false}
        headingLevel={headingLevel}
        contacts={given => <ContactVerification {...given} takesFocus />}
      />
    </div>
  )
}
