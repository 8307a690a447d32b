'use client'

import { useRef, useState } from 'react'
import { usePhoneText } from '../form/usePhoneText.js'
import { useMessages } from '../messages/useMessages.js'
import { useKeptFocus } from '../provider/useKeptFocus.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { StatusBadge } from '../ui/StatusBadge.js'
import { slot } from '../ui/slot.js'
import { usePrivacy } from '../ui/usePrivacy.js'
import { useUniqueId } from '../ui/useUniqueId.js'
import { ContactChange } from './ContactChange.js'
import { ContactCode } from './ContactCode.js'
import { contactVerificationMessages } from './ContactVerification.messages.js'
import { ContactWallet } from './ContactWallet.js'
import type { ContactChannel } from './useContactChannel.js'

export interface ContactSectionProps {
  contact: ContactChannel
  /** Whether this is the one to deal with now. */
  isOpen: boolean
  /** Fetches from Grid again. */
  refresh: () => Promise<void>
  headingLevel: HeadingLevel
}

/** One contact: what there is to do about it now. */
export function ContactSection({ contact, isOpen, refresh, headingLevel }: ContactSectionProps) {
  const t = useMessages(contactVerificationMessages)
  const id = useUniqueId()
  const secret = usePrivacy('personal')
  const phoneText = usePhoneText()
  const [changes, setChanges] = useState(false)
  const { channel } = contact
  const section = useRef<HTMLDivElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  useKeptFocus(section, { to: title, isWatched: isOpen })
  const Heading = `h${headingLevel}` as const
  const isMissing = contact.contact === undefined
  // Whatever the wallet says, the code is what comes after it.
  if (contact.awaited !== undefined && changes) setChanges(false)

  function body() {
    if (!isOpen)
      return (
        <p {...secret.attributes} {...slot('frame-text', secret.className)}>
          <bdi>{channel === 'phone' && contact.contact ? phoneText(contact.contact) : contact.contact}</bdi>
        </p>
      )
    if (contact.awaited !== undefined)
      return <ContactWallet contact={contact.awaited} onCheck={refresh} onKeep={contact.keep} />
    if (changes || isMissing) {
      return <ContactChange contact={contact} onClose={isMissing ? undefined : () => setChanges(false)} />
    }
    return <ContactCode contact={contact} onChange={() => setChanges(true)} />
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would have a border, and a region be one landmark too many.
    <div {...slot('section')} role="group" aria-labelledby={id} ref={section}>
      <Heading {...slot('section-title')} id={id} ref={title} tabIndex={isOpen ? -1 : undefined}>
        {t(`contact.${channel}`)}{' '}
        {contact.isVerified && <StatusBadge tone="success">{t('contact.verified')}</StatusBadge>}
        {!isOpen && !contact.isVerified && <StatusBadge>{t('contact.next')}</StatusBadge>}
      </Heading>
      {body()}
    </div>
  )
}
