'use client'

import { useEffect, useRef, useState } from 'react'
import { useGridKycContext } from '../../hooks/gridKycContext.js'
import type { UseKycLinkHandoffResult } from '../../hooks/link/useKycLinkHandoff.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { handoffWords } from './KycLinkHandoff.words.js'
import { QrCode } from './QrCode.js'

export interface HandoffCodeProps {
  handoff: UseKycLinkHandoffResult
  url: string
  copyable: boolean
  headingLevel: HeadingLevel
}

/** The code, with what to do and the ways to put it away. */
export function HandoffCode({ handoff, url, copyable, headingLevel }: HandoffCodeProps) {
  const say = useWords(handoffWords)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const [isCopied, setIsCopied] = useState(false)
  useAnnounce(say(isCopied ? 'handoff.copied' : 'handoff.shown.title'))
  const title = useRef<HTMLHeadingElement>(null)
  // The button that asked for it is gone.
  useEffect(() => title.current?.focus(), [])
  const Heading = `h${headingLevel}` as const
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(handoff.until)
  const copy = () =>
    navigator.clipboard.writeText(url).then(
      () => setIsCopied(true),
      // A page that may not write there leaves the code, which does the same.
      () => undefined,
    )

  return (
    <div {...slot('section')}>
      <Heading {...slot('status-title')} tabIndex={-1} ref={title}>
        {say('handoff.shown.title')}
      </Heading>
      <p {...slot('frame-text')}>{say('handoff.shown.text')}</p>
      <QrCode
        text={url}
        label={say('handoff.code')}
        drawing={say('handoff.drawing')}
        undrawn={say('handoff.undrawn')}
      />
      <p {...slot('help')}>{say('handoff.shown.until', { time })}</p>
      <div {...slot('actions')}>
        <Button variant="primary" onClick={handoff.opened}>
          {say('handoff.opened')}
        </Button>
        <Button onClick={handoff.hide}>{say('handoff.hide')}</Button>
        {copyable && (
          <Button variant="quiet" onClick={copy}>
            {say('handoff.copy')}
          </Button>
        )}
      </div>
      {isCopied && <p {...slot('help')}>{say('handoff.copied')}</p>}
    </div>
  )
}
