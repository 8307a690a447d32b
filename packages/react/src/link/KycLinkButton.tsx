'use client'

import type { CustomerType } from '@grid-kyc/core'
import { forwardRef, type ReactNode, useRef } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import { useLazy } from '../lazy/useLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { Root } from '../provider/Root.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { useCustomerId } from '../store/useSession.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { kycLinkMessages } from './KycLinkButton.messages.js'
import type { UseKycLinkOptions } from './UseKycLinkOptions.js'
import { useKycLink } from './useKycLink.js'

/** Props of `KycLinkButton`. */
export interface KycLinkButtonProps extends UseKycLinkOptions {
  /** The type of customer to create for a session that has none and may create one. Default: the user is asked. */
  customerType?: CustomerType | undefined
  /** The text of the button. */
  children?: ReactNode
  /** Offers to continue on a phone by a QR code. Default false. */
  handoff?: boolean | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const newCustomer = createLazy(() => import('./NewCustomer.js').then(module => module.NewCustomer))
const details = createLazy(() => import('./KycLinkDetails.js').then(module => module.KycLinkDetails))

/**
 * Opens Grid's hosted check, or embeds it, and shows the status before and after it. Only the first screen is in the initial
 * bundle; the rest loads while the user reads it.
 */
export const KycLinkButton = forwardRef<HTMLDivElement, KycLinkButtonProps>(function KycLinkButton(
  { children, customerType, handoff, headingLevel, className, ...options },
  ref,
) {
  const link = useKycLink(options)
  const t = useMessages(kycLinkMessages)
  const Button = usePrimitive('Button', OurButton)
  const { value: Details } = useLazy(details)
  const { verification, state, mode, start, iframe } = link
  const ready = verification.status === 'ready' ? verification : undefined
  const { isNew } = useCustomerId(options.customerId)
  const creating = state === 'creating'

  // The frame took the button's place; when it is put away, focus goes back to where it came from.
  const button = useRef<HTMLButtonElement>(null)
  const isFramed = iframe !== undefined
  const wasFramed = useRef(false)
  useBeforePaint(() => {
    if (wasFramed.current && !isFramed) button.current?.focus()
    wasFramed.current = isFramed
  }, [isFramed])

  // The choice of a type has gone with the customer it created, and the next step has its focus.
  const wasNew = useRef(false)
  const isReady = ready !== undefined
  useBeforePaint(() => {
    if (wasNew.current && isReady) button.current?.focus()
    wasNew.current = isNew || (wasNew.current && !isReady)
  }, [isNew, isReady])

  const startButton = (label: ReactNode, variant: 'primary' | 'quiet' = 'primary') => (
    <Button ref={button} variant={variant} busy={creating} onClick={start}>
      {creating ? t('link.creating') : label}
    </Button>
  )

  const shownDetails = Details && verification.status !== 'loading' && (
    <Details link={link} headingLevel={headingLevel} button={startButton} />
  )
  let body: ReactNode
  const isBefore = ready && !ready.mayBeSubmitted && (ready.state === 'start' || ready.state === 'action_needed')
  if (isBefore && (creating || state === 'idle')) {
    const business = ready.customerType === 'BUSINESS'
    const lead = ready.state === 'action_needed' ? 'link.more' : 'link.prepare'
    body = (
      <>
        <p {...slot('lead')}>{t(business ? `${lead}.business` : lead)}</p>
        {startButton(children ?? t(business ? 'link.start.business' : 'link.start'))}
        <p {...slot('small-print')}>{t(`link.where.${mode}`, { provider: t('link.provider') })}</p>
        {handoff && shownDetails}
      </>
    )
  } else if (isNew) {
    body = (
      <LazyPart part={newCustomer} label={t('link.loading')}>
        {Start => <Start headingLevel={headingLevel ?? 2} customerType={customerType} />}
      </LazyPart>
    )
  } else body = shownDetails || <Skeleton label={t('link.loading')} shape="status" />
  return (
    <Root
      ref={ref}
      name="kyc-link"
      className={className}
      state={{ link: state, state: ready?.state ?? verification.status }}
    >
      {body}
    </Root>
  )
})
