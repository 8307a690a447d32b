'use client'

import type { ReactNode } from 'react'
import { ContactVerification } from '../contact/ContactVerification.js'
import { isContactPending } from '../contact/isContactPending.js'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Icon, type IconName } from '../ui/Icon.js'
import { LinkButton as OurLinkButton } from '../ui/LinkButton.js'
import { StatusMessage, type Tone } from '../ui/StatusMessage.js'
import { slot } from '../ui/slot.js'
import { kycLinkDetailsMessages } from './KycLinkDetails.messages.js'
import type { UseKycLinkResult } from './useKycLink.js'

export interface KycLinkNoticeProps {
  /** The link whose token opens the SDK. */
  link: UseKycLinkResult
  business: boolean
  headingLevel?: HeadingLevel | undefined
  /** The button that starts the check, with the words that fit the moment. */
  button: (label: ReactNode) => ReactNode
}

const messages = { ...kycLinkDetailsMessages, ...errorMessages }

interface Notice {
  tone: Tone
  icon: IconName
  title: string
  text: string
  action: ReactNode
  support?: boolean
}

/** What there is to say about the link itself: blocked, expired, left, back, refused. */
export function KycLinkNotice({ link, business, headingLevel, button }: KycLinkNoticeProps) {
  const t = useMessages(messages)
  const LinkButton = usePrimitive('LinkButton', OurLinkButton)
  const notice = noticeOf()
  useAnnounce(notice?.title ?? '')
  if (!notice) return null

  function noticeOf(): Notice | undefined {
    const goOn = button(t('link.continue'))
    switch (link.state) {
      case 'open':
        return link.mode === 'redirect'
          ? { ...textOf('link.open.redirect'), tone: 'progress', icon: 'external', action: goOn }
          : { ...textOf('link.open.tab'), tone: 'progress', icon: 'external', action: button(t('link.open.tab.again')) }
      case 'returned':
        return { ...textOf('link.returned'), tone: 'progress', icon: 'clock', action: goOn }
      case 'abandoned':
        return { ...textOf('link.abandoned'), tone: 'neutral', icon: 'person', action: goOn }
      case 'expired':
        return { ...textOf('link.expired'), tone: 'neutral', icon: 'clock', action: button(t('link.expired.again')) }
      case 'blocked': {
        const action = (
          <LinkButton variant="primary" href={link.href} target="_blank" rel="noopener" onClick={link.opened}>
            {t(business ? 'link.blocked.open.business' : 'link.blocked.open')}
            <Icon name="external" />
            <span {...slot('visually-hidden')}>{t('link.newTab')}</span>
          </LinkButton>
        )
        const where = link.mode === 'embedded' ? 'link.blocked.embedded' : 'link.blocked.tab'
        return { ...textOf(where), tone: 'neutral', icon: 'external', action }
      }
      case 'contact_needed': {
        const action = button(t('link.contact.again'))
        return { ...textOf('link.contact'), tone: 'warning', icon: 'person', action, support: true }
      }
      case 'failed':
        return {
          title: t('link.failed.title'),
          text: t(`error.${link.error?.kind ?? 'unexpected'}`),
          tone: 'danger',
          icon: 'alert',
          action: button(t('link.failed.again')),
          support: true,
        }
      default:
        return undefined
    }
  }

  function textOf(
    key:
      | 'link.open.redirect'
      | 'link.open.tab'
      | 'link.returned'
      | 'link.abandoned'
      | 'link.expired'
      | 'link.contact'
      | 'link.blocked.tab'
      | 'link.blocked.embedded',
  ) {
    return { title: t(`${key}.title`), text: t(`${key}.text`) }
  }

  const message = (
    <StatusMessage
      tone={notice.tone}
      icon={notice.icon}
      headingLevel={headingLevel}
      title={notice.title}
      actions={
        <>
          {notice.action}
          {notice.support && <Support />}
        </>
      }
    >
      <p>{notice.text}</p>
    </StatusMessage>
  )
  const { verification } = link
  if (link.state !== 'contact_needed' || verification.status !== 'ready') return message
  if (!isContactPending(verification)) return message
  // Done here, and then the check continues.
  return (
    <ContactVerification
      customerId={verification.customerId}
      headingLevel={headingLevel}
      onVerified={link.start}
      takesFocus
    />
  )
}
