'use client'

import { useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Spinner } from '../ui/Spinner.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import { kycLinkDetailsMessages } from './KycLinkDetails.messages.js'
import { ProviderIframe } from './ProviderIframe.js'
import type { ProviderIframeHandle } from './ProviderIframeHandle.js'
import type { UseKycLinkResult } from './useKycLink.js'

export interface KycLinkIframeProps {
  /** The link whose token opens the SDK. */
  link: UseKycLinkResult
  iframe: ProviderIframeHandle
  business: boolean
  headingLevel?: HeadingLevel | undefined
}

/** The embedded check with a heading, a way past it and a way out of it. */
export function KycLinkIframe({ link, iframe, business, headingLevel = 2 }: KycLinkIframeProps) {
  const t = useMessages(kycLinkDetailsMessages)
  const Button = usePrimitive('Button', OurButton)
  const after = useUniqueId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [loaded, setLoaded] = useState(false)
  const submitted = link.state === 'returned'
  const title = t(business ? 'link.iframe.title.business' : 'link.iframe.title')
  useAnnounce(submitted ? t('link.submitted.title') : t(loaded ? 'link.iframe.loaded' : 'link.iframe.loading'))
  const Heading = `h${headingLevel}` as const

  useBeforePaint(() => heading.current?.focus(), [])

  return (
    <div {...slot('frame', undefined, { loaded })}>
      <Heading {...slot('frame-title')} tabIndex={-1} ref={heading}>
        {submitted ? t('link.submitted.title') : title}
      </Heading>
      {submitted && <p {...slot('frame-text')}>{t('link.submitted.text')}</p>}
      <a {...slot('skip')} href={`#${after}`}>
        {t('link.iframe.skip')}
      </a>
      <div {...slot('frame-box')} aria-busy={!loaded}>
        {!loaded && (
          <p {...slot('frame-loading')}>
            <Spinner />
            {t('link.iframe.loading')}
          </p>
        )}
        <ProviderIframe {...iframe} title={title} onReady={() => setLoaded(true)} />
      </div>
      <div {...slot('actions')} id={after} tabIndex={-1}>
        <Button variant={submitted ? 'primary' : 'quiet'} onClick={link.close}>
          {t(submitted ? 'link.iframe.done' : 'link.iframe.later')}
        </Button>
      </div>
    </div>
  )
}
