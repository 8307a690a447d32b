'use client'

import type { CustomerType } from '@grid-kyc/core'
import { forwardRef, type ReactNode, useEffect, useRef } from 'react'
import type { KycLinkButtonProps } from '../link/KycLinkButton.js'
import type { BusinessKybWizardProps } from '../onboarding/business/BusinessKybWizard.js'
import type { IndividualKycFormProps } from '../onboarding/individual/IndividualKycForm.js'
import type { Terms } from '../onboarding/terms/Terms.js'
import { Root } from '../provider/Root.js'
import { useKeptFocus } from '../provider/useKeptFocus.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { useMergedRef } from '../ui/useMergedRef.js'
import { GateContent } from './GateContent.js'
import { type UseOnboardingGateOptions, useOnboardingGate } from './useOnboardingGate.js'

export interface OnboardingGateProps extends UseOnboardingGateOptions {
  /** How a customer is checked: by the hosted link, or by a form in your app. Default `link`. */
  by?: 'link' | 'form' | undefined
  /** For a session that has no customer yet and may create one. Default: the person is asked. */
  customerType?: CustomerType | undefined
  /** The End User Terms with all their text; without them no consent is asked. */
  terms?: Terms | undefined
  /** What the link button is given. */
  link?: Omit<KycLinkButtonProps, 'customerId' | 'headingLevel' | 'className' | 'onStatusChange'> | undefined
  /** What the form of a business is given. */
  business?: Omit<BusinessKybWizardProps, 'customerId' | 'headingLevel' | 'className' | 'terms'> | undefined
  /** What the form of a person is given. */
  individual?: Omit<IndividualKycFormProps, 'customerId' | 'headingLevel' | 'className' | 'terms'> | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
  /** What an approved customer sees. It is drawn on a fresh approval only, and gone with it. */
  children?: ReactNode
}

/**
 * Shows a customer what stands between them and your app: contacts, terms, the check, errors, the review, the decision; and
 * your app once Grid has approved them. It fails closed. **It is not authorisation**: block money on your server.
 */
export const OnboardingGate = forwardRef<HTMLDivElement, OnboardingGateProps>(function OnboardingGate(
  { customerId, maxAgeMs, onStatusChange, className, children, ...parts },
  ref,
) {
  const { isOpen, verification, isNew } = useOnboardingGate({ customerId, maxAgeMs, onStatusChange })
  const closed = useRef<HTMLDivElement>(null)
  const merged = useMergedRef(closed, ref)
  const wasOpen = useRef(false)
  useKeptFocus(closed, { isWatched: !isOpen })
  useEffect(() => {
    // What had the focus is gone; who was in the middle of something hears why.
    if (wasOpen.current && !isOpen) closed.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])

  if (isOpen) return <>{children}</>
  const state = verification.status === 'ready' ? verification.state : verification.status
  return (
    <Root ref={merged} name="gate" className={className} state={{ state }} tabIndex={-1}>
      <GateContent {...parts} customerId={customerId} verification={verification} isNew={isNew} />
    </Root>
  )
})
