'use client'

import type { ReactNode } from 'react'
import { useLazy } from '../hooks/useLazy.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import type { ContactVerificationProps } from './ContactVerification.js'

export interface KycLinkContactsProps {
  customerId: string
  headingLevel: HeadingLevel | undefined
  /** Goes on with the check. */
  onVerified: () => void
  /** What is said while the code of this is on its way, and if it does not come. */
  children: ReactNode
}

const load = () => import('./ContactVerification.js').then(module => module.ContactVerification)

/** Grid wants the contacts verified before the check: that is done here, and then the check goes on. */
export function KycLinkContacts({ customerId, headingLevel, onVerified, children }: KycLinkContactsProps) {
  const { Component: Contacts } = useLazy<ContactVerificationProps>(load)
  if (!Contacts) return children
  return <Contacts customerId={customerId} headingLevel={headingLevel} onVerified={onVerified} takesFocus />
}
