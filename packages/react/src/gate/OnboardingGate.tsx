'use client'

import { forwardRef, type ReactNode, useRef } from 'react'
import { Root } from '../provider/Root.js'
import { useKeptFocus } from '../provider/useKeptFocus.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { useMergedRef } from '../ui/useMergedRef.js'
import { GateContent, type GateOptions } from './GateContent.js'
import { type UseOnboardingGateOptions, useOnboardingGate } from './useOnboardingGate.js'

/** Props of `OnboardingGate`. */
export interface OnboardingGateProps extends UseOnboardingGateOptions, GateOptions {
  /** Added to the classes of the outermost element. */
  className?: string | undefined
  /** What an approved customer sees. It is rendered only while a recent fetch says approved. */
  children?: ReactNode
}

/**
 * Shows a customer what is left before they may use your app (contacts, terms, the check, errors, the review, the decision), and
 * your app once Grid has approved them. It fails closed. **It is not an authorization check**: ask Grid on your server before you
 * move money.
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
  useBeforePaint(() => {
    // The focused element is gone; the focus moves to the reason.
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
