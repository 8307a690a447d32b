'use client'

import { useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { type HeadingLevel, nextHeadingLevel } from '../ui/HeadingLevel.js'
import { StatusMessage } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { ContactSection } from './ContactSection.js'
import { contactVerificationMessages } from './ContactVerification.messages.js'
import type { ContactChannel } from './useContactChannel.js'

export interface ContactListProps {
  channels: readonly ContactChannel[]
  isVerified: boolean
  /** Reads Grid again, for what happens elsewhere. */
  refresh: () => Promise<void>
  headingLevel: HeadingLevel
  takesFocus: boolean
}

/** The contacts in their order: what is done, what is open now, what comes next. */
export function ContactList({ channels, isVerified, refresh, headingLevel, takesFocus }: ContactListProps) {
  const t = useMessages(contactVerificationMessages)
  const open = channels.find(each => !each.isVerified)?.channel
  const root = useRef<HTMLDivElement>(null)
  const [atFirst] = useState(() => channels.filter(each => each.isVerified).length)
  const done = channels.filter(each => each.isVerified)
  const last = done.length > atFirst ? done.at(-1)?.channel : undefined
  useAnnounce(last ? t(`contact.${last}.verified`) : '')

  // What had the focus is gone with the contact that was confirmed.
  const before = useRef(takesFocus ? undefined : open)
  useBeforePaint(() => {
    if (before.current === open) return
    before.current = open
    root.current?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus()
  }, [open])

  const Heading = `h${headingLevel}` as const
  return (
    <div {...slot('review')} ref={root}>
      {isVerified ? (
        <div {...slot('fields')} tabIndex={-1}>
          <StatusMessage tone="success" icon="check" headingLevel={headingLevel} title={t('contact.done.title')}>
            <p>{t('contact.done.text')}</p>
          </StatusMessage>
        </div>
      ) : (
        <div {...slot('section')}>
          <Heading {...slot(headingLevel > 2 ? 'status-title' : 'wizard-title')}>{t('contact.title')}</Heading>
          <p {...slot('aside')}>{t('contact.lead')}</p>
        </div>
      )}
      {!isVerified &&
        channels.map(each => (
          <ContactSection
            key={each.channel}
            contact={each}
            isOpen={each.channel === open}
            refresh={refresh}
            headingLevel={nextHeadingLevel(headingLevel)}
          />
        ))}
    </div>
  )
}
