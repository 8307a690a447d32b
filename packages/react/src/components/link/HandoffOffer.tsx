'use client'

import { useKycLinkHandoff } from '../../hooks/link/useKycLinkHandoff.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { ContactVerification } from '../contact/ContactVerification.js'
import { HandoffPanel } from './HandoffPanel.js'

export interface HandoffOfferProps {
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
