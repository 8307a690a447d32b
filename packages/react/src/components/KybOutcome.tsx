'use client'

import type { ReactNode } from 'react'
import type { StatusChange } from '../hooks/GridKycEvent.js'
import type { ReadyBusinessKyb } from '../hooks/useBusinessKyb.js'
import { useVerificationStatus } from '../hooks/useVerificationStatus.js'
import type { HeadingLevel } from '../ui/StatusMessage.js'
import { CustomerStatus } from './CustomerStatus.js'

export interface KybOutcomeProps {
  kyb: ReadyBusinessKyb
  headingLevel: HeadingLevel
  actions: ReactNode
  onStatusChange: ((change: StatusChange) => void) | undefined
}

/** What Grid has decided, or that it still has to. */
export function KybOutcome({ kyb, headingLevel, actions, onStatusChange }: KybOutcomeProps) {
  const verification = useVerificationStatus({ customerId: kyb.customerId, expecting: true, onStatusChange })
  return <CustomerStatus verification={verification} headingLevel={headingLevel} actions={actions} />
}
