'use client'

import { forwardRef } from 'react'
import { ContactVerification } from '../contact/ContactVerification.js'
import { Root } from '../provider/Root.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { HandoffPanel } from './HandoffPanel.js'
import { type UseKycLinkHandoffOptions, useKycLinkHandoff } from './useKycLinkHandoff.js'

/** Props of `KycLinkHandoff`. */
export interface KycLinkHandoffProps extends UseKycLinkHandoffOptions {
  /**
   * Offers the link as text, too. Default false: a link that is copied ends up in chats and histories, and anyone who opens it
   * acts as the customer.
   */
  copyable?: boolean | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

/** Continues the hosted check on a phone by a QR code, and shows its progress here. */
export const KycLinkHandoff = forwardRef<HTMLDivElement, KycLinkHandoffProps>(function KycLinkHandoff(
  { copyable = false, headingLevel = 2, className, ...options },
  ref,
) {
  const handoff = useKycLinkHandoff(options)
  const { verification, state } = handoff
  const shownState = verification.status === 'ready' ? verification.state : verification.status
  const isOpen =
    verification.status === 'ready' &&
    !verification.mayBeSubmitted &&
    (verification.state === 'start' || verification.state === 'action_needed')
  return (
    <Root ref={ref} name="handoff" className={className} state={{ handoff: state, state: shownState }}>
      {isOpen ? (
        <HandoffPanel
          handoff={handoff}
          copyable={copyable}
          headingLevel={headingLevel}
          contacts={given => <ContactVerification {...given} takesFocus />}
        />
      ) : (
        <CustomerStatus verification={verification} headingLevel={headingLevel} />
      )}
    </Root>
  )
})
