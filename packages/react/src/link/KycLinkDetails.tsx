'use client'

import type { ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { useIsPhone } from '../ui/useIsPhone.js'
import { HandoffOffer } from './HandoffOffer.js'
import { kycLinkDetailsMessages } from './KycLinkDetails.messages.js'
import { KycLinkIframe } from './KycLinkIframe.js'
import { KycLinkNotice } from './KycLinkNotice.js'
import type { UseKycLinkResult } from './useKycLink.js'

export interface KycLinkDetailsProps {
  /** The link whose token opens the SDK. */
  link: UseKycLinkResult
  headingLevel: HeadingLevel | undefined
  /** The button that starts the check, with the words that fit the moment. */
  button: (label: ReactNode, variant?: 'primary' | 'quiet') => ReactNode
}

/** In these, what Grid says of the customer matters more than where the link is. */
const settled = new Set(['in_review', 'approved', 'rejected', 'on_hold', 'unknown'])

/** Everything of a link button after its first screen: the iframe, the link's own notices, the customer's status. */
export function KycLinkDetails({ link, headingLevel, button }: KycLinkDetailsProps) {
  const t = useMessages(kycLinkDetailsMessages)
  const { verification, state, iframe } = link
  const isPhone = useIsPhone()
  if (verification.status !== 'ready') return <CustomerStatus verification={verification} headingLevel={headingLevel} />
  const business = verification.customerType === 'BUSINESS'
  const customerState = verification.mayBeSubmitted ? 'in_review' : verification.state
  if (iframe) return <KycLinkIframe link={link} iframe={iframe} business={business} headingLevel={headingLevel} />
  // Asked for beside the first screen, where nothing else is to be said.
  if (state === 'idle' || state === 'creating') {
    if (!settled.has(customerState)) {
      return isPhone ? null : <HandoffOffer customerId={verification.customerId} headingLevel={headingLevel ?? 2} />
    }
  }
  const aboutLink = state !== 'idle' && state !== 'creating' && state !== 'returned' && state !== 'abandoned'
  if (aboutLink || !settled.has(customerState)) {
    return <KycLinkNotice link={link} business={business} headingLevel={headingLevel} button={button} />
  }
  const unfinished = customerState === 'in_review'
  const again = unfinished || verification.state === 'rejected'
  return (
    <CustomerStatus
      verification={verification}
      headingLevel={headingLevel}
      actions={
        again && (
          <p {...slot('aside')}>
            {unfinished && t('link.unfinished')} {button(t(unfinished ? 'link.continue' : 'link.anew'), 'quiet')}
          </p>
        )
      }
    />
  )
}
