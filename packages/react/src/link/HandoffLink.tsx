'use client'

import { useRef } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { LinkButton as OurLinkButton } from '../ui/LinkButton.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { handoffMessages } from './KycLinkHandoff.messages.js'
import type { UseKycLinkHandoffResult } from './useKycLinkHandoff.js'

export interface HandoffLinkProps {
  handoff: UseKycLinkHandoffResult
  url: string
  headingLevel: HeadingLevel
}

/** The check itself, in place of a code: a phone cannot scan its own screen. */
export function HandoffLink({ handoff, url, headingLevel }: HandoffLinkProps) {
  const t = useMessages(handoffMessages)
  const LinkButton = usePrimitive('LinkButton', OurLinkButton)
  const title = useRef<HTMLHeadingElement>(null)
  // The button that asked for it is gone.
  useBeforePaint(() => title.current?.focus(), [])
  const Heading = `h${headingLevel}` as const
  return (
    <div {...slot('section')}>
      <Heading {...slot('status-title')} tabIndex={-1} ref={title}>
        {t('handoff.here.title')}
      </Heading>
      <p {...slot('frame-text')}>{t('handoff.here.text')}</p>
      <div {...slot('actions')}>
        <LinkButton variant="primary" href={url} rel="noreferrer" onClick={handoff.opened}>
          {t('handoff.here.open')}
        </LinkButton>
      </div>
    </div>
  )
}
