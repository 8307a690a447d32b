'use client'

import { ContactVerification } from '../contact/ContactVerification.js'
import { isContactPending } from '../contact/isContactPending.js'
import { KycLinkButton, type KycLinkButtonProps } from '../link/KycLinkButton.js'
import { useMessages } from '../messages/useMessages.js'
import { TermsForm } from '../onboarding/terms/TermsForm.js'
import type { Terms } from '../onboarding/terms/useTermsConsent.js'
import { useTermsConsent } from '../onboarding/terms/useTermsConsent.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import type { UseVerificationStatusResult } from '../status/useVerificationStatus.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { gateMessages } from './OnboardingGate.messages.js'

export interface GateLinkOptions {
  /** The End User Terms with their full text; without them no consent is asked for. */
  terms?: Terms | undefined
  /** Props for the link button. */
  link?:
    | Omit<KycLinkButtonProps, 'customerId' | 'customerType' | 'headingLevel' | 'className' | 'onStatusChange'>
    | undefined
}

export interface GateLinkProps extends GateLinkOptions {
  /** The customer’s status. */
  verification: Extract<UseVerificationStatusResult, { status: 'ready' }>
  headingLevel: HeadingLevel
}

/** Before the hosted check: contacts, then terms; then the check. */
export function GateLink({ verification, terms, link, headingLevel }: GateLinkProps) {
  const t = useMessages(gateMessages)
  const { customerId, state, refresh } = verification
  const isBefore = state === 'start' || state === 'action_needed'
  const consent = useTermsConsent({ customerId, enabled: terms !== undefined && isBefore })

  if (isBefore && isContactPending(verification)) {
    return <ContactVerification customerId={customerId} headingLevel={headingLevel} onVerified={refresh} />
  }
  if (consent.status === 'loading') return <Skeleton label={t('gate.loading')} shape="status" />
  if (consent.status === 'failed') {
    const unread = {
      status: 'failed',
      errors: consent.error ? [consent.error] : [],
      refresh: consent.refresh,
    } as const
    return <CustomerStatus verification={unread} headingLevel={headingLevel} />
  }
  if (terms && consent.status === 'needed') {
    return <TermsForm terms={terms} consent={consent} headingLevel={headingLevel} />
  }
  return <KycLinkButton {...link} customerId={customerId} headingLevel={headingLevel} />
}
