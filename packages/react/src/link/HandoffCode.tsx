'use client'

import { useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { copyText } from '../provider/copyText.js'
import { useGridKycContext } from '../provider/gridKycContext.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { handoffMessages } from './KycLinkHandoff.messages.js'
import { QrCode } from './QrCode.js'
import type { UseKycLinkHandoffResult } from './useKycLinkHandoff.js'

export interface HandoffCodeProps {
  handoff: UseKycLinkHandoffResult
  url: string
  copyable: boolean
  headingLevel: HeadingLevel
}

/** The code, with what to do and the ways to put it away. */
export function HandoffCode({ handoff, url, copyable, headingLevel }: HandoffCodeProps) {
  const t = useMessages(handoffMessages)
  const Button = usePrimitive('Button', OurButton)
  const { locale } = useGridKycContext().shown
  const [isCopied, setIsCopied] = useState(false)
  useAnnounce(t(isCopied ? 'handoff.copied' : 'handoff.shown.title'))
  const title = useRef<HTMLHeadingElement>(null)
  // The button that asked for it is gone.
  useBeforePaint(() => title.current?.focus(), [])
  const Heading = `h${headingLevel}` as const
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(handoff.until)
  const copyLink = () =>
    // A page that may not write there leaves the code, which does the same.
    copyText(url).then(done => done && setIsCopied(true))

  return (
    <div {...slot('section')}>
      <Heading {...slot('status-title')} tabIndex={-1} ref={title}>
        {t('handoff.shown.title')}
      </Heading>
      <p {...slot('frame-text')}>{t('handoff.shown.text')}</p>
      <QrCode text={url} label={t('handoff.code')} pending={t('handoff.encoding')} failed={t('handoff.noCode')} />
      <p {...slot('help')}>{t('handoff.shown.until', { time })}</p>
      <div {...slot('actions')}>
        <Button variant="primary" onClick={handoff.opened}>
          {t('handoff.opened')}
        </Button>
        <Button onClick={handoff.hide}>{t('handoff.hide')}</Button>
        {copyable && (
          <Button variant="quiet" onClick={copyLink}>
            {t('handoff.copy')}
          </Button>
        )}
      </div>
      {isCopied && <p {...slot('help')}>{t('handoff.copied')}</p>}
    </div>
  )
}
