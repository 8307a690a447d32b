'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { ProviderFrameHandle } from '../../hooks/link/kycLinkState.js'
import { ProviderFrame } from '../../hooks/link/ProviderFrame.js'
import type { UseKycLinkResult } from '../../hooks/link/useKycLink.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Spinner } from '../../ui/Spinner.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { kycLinkDetailsWords } from './KycLinkDetails.words.js'

export interface KycLinkFrameProps {
  link: UseKycLinkResult
  frame: ProviderFrameHandle
  business: boolean
  headingLevel?: HeadingLevel | undefined
}

/** The embedded check with a heading, a way past it and a way out of it. */
export function KycLinkFrame({ link, frame, business, headingLevel = 2 }: KycLinkFrameProps) {
  const say = useWords(kycLinkDetailsWords)
  const Button = usePrimitive('Button', OurButton)
  const after = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const [loaded, setLoaded] = useState(false)
  const submitted = link.state === 'returned'
  const title = say(business ? 'link.frame.title.business' : 'link.frame.title')
  useAnnounce(submitted ? say('link.submitted.title') : say(loaded ? 'link.frame.loaded' : 'link.frame.loading'))
  const Heading = `h${headingLevel}` as const

  useEffect(() => heading.current?.focus(), [])

  return (
    <div {...slot('frame', undefined, { loaded })}>
      <Heading {...slot('frame-title')} tabIndex={-1} ref={heading}>
        {submitted ? say('link.submitted.title') : title}
      </Heading>
      {submitted && <p {...slot('frame-text')}>{say('link.submitted.text')}</p>}
      <a {...slot('skip')} href={`#${after}`}>
        {say('link.frame.skip')}
      </a>
      <div {...slot('frame-box')} aria-busy={!loaded}>
        {!loaded && (
          <p {...slot('frame-loading')}>
            <Spinner />
            {say('link.frame.loading')}
          </p>
        )}
        <ProviderFrame {...frame} title={title} onReady={() => setLoaded(true)} />
      </div>
      <div {...slot('actions')} id={after} tabIndex={-1}>
        <Button variant={submitted ? 'primary' : 'quiet'} onClick={link.close}>
          {say(submitted ? 'link.frame.done' : 'link.frame.later')}
        </Button>
      </div>
    </div>
  )
}
