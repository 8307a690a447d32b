'use client'

import { forwardRef, type ReactNode, useEffect, useRef } from 'react'
import { createLazy } from '../lazy/createLazy.js'
import { useLazy } from '../lazy/useLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { Root } from '../provider/Root.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Skeleton } from '../ui/Skeleton.js'
import { slot } from '../ui/slot.js'
import { kycLinkMessages } from './KycLinkButton.messages.js'
import type { UseKycLinkOptions } from './UseKycLinkOptions.js'
import { useKycLink } from './useKycLink.js'

export interface KycLinkButtonProps extends UseKycLinkOptions {
  /** The words on the button. */
  children?: ReactNode
  /** Offers a phone beside it, by a code to scan. Default false. */
  handoff?: boolean | undefined
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const details = createLazy(() => import('./KycLinkDetails.js').then(module => module.KycLinkDetails))

/**
 * One button to Grid's hosted check or the embedded one, and everything there is to say from before it to after it. The
 * first screen is all that loads at once; the rest is fetched while the person reads it.
 */
export const KycLinkButton = forwardRef<HTMLDivElement, KycLinkButtonProps>(function KycLinkButton(
  { children, handoff, headingLevel, className, ...options },
  ref,
) {
  const link = useKycLink(options)
  const t = useMessages(kycLinkMessages)
  const Button = usePrimitive('Button', OurButton)
  const { value: Details } = useLazy(details)
  const { verification, state, mode, start, iframe } = link
  const ready = verification.status === 'ready' ? verification : undefined
  const creating = state === 'creating'

  // The frame took the button's place; when it is put away, focus goes back to where it came from.
  const button = useRef<HTMLButtonElement>(null)
  const isFramed = iframe !== undefined
  useEffect(() => {
    if (isFramed) return () => button.current?.focus()
  }, [isFramed])

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
    body = (
      <>
        <p {...slot('lead')}>{t(business ? 'link.prepare.business' : 'link.prepare')}</p>
        {startButton(children ?? t(business ? 'link.start.business' : 'link.start'))}
        <p {...slot('small-print')}>{t(`link.where.${mode}`, { provider: t('link.provider') })}</p>
        {handoff && shownDetails}
      </>
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
