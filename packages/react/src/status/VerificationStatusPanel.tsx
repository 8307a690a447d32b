'use client'

import type { CustomerState } from '@grid-kyc/core'
import { forwardRef, type ReactNode } from 'react'
import type { StatusChange } from '../provider/GridKycEvent.js'
import { Root } from '../provider/Root.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { CustomerStatus } from './CustomerStatus.js'
import { useVerificationStatus } from './useVerificationStatus.js'

/** Props of `VerificationStatusPanel`. */
export interface VerificationStatusPanelProps {
  /** Default: the session's. */
  customerId?: string | undefined
  /** Shown with the status, such as your button that opens the account. */
  actions?: ReactNode | ((state: CustomerState) => ReactNode)
  /** The level of the heading, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Called when the customer’s state changed. */
  onStatusChange?: ((change: StatusChange) => void) | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

/** The customer's status in plain text, with the next step, kept up to date. */
export const VerificationStatusPanel = forwardRef<HTMLDivElement, VerificationStatusPanelProps>(
  function VerificationStatusPanel({ customerId, actions, headingLevel, onStatusChange, className }, ref) {
    const verification = useVerificationStatus({ customerId, onStatusChange })
    const state = verification.status === 'ready' ? verification.state : verification.status
    const own = verification.status === 'ready' && typeof actions === 'function' ? actions(verification.state) : actions
    return (
      <Root ref={ref} name="verification-status" className={className} state={{ state }}>
        <CustomerStatus verification={verification} headingLevel={headingLevel} actions={own as ReactNode} />
      </Root>
    )
  },
)
