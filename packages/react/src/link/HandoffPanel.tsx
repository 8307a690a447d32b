'use client'

import type { ReactNode } from 'react'
import { isContactPending } from '../contact/isContactPending.js'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import type { IconName } from '../ui/Icon.js'
import { StatusMessage, type Tone } from '../ui/StatusMessage.js'
import { useIsPhone } from '../ui/useIsPhone.js'
import { HandoffCode } from './HandoffCode.js'
import { HandoffLink } from './HandoffLink.js'
import { handoffMessages } from './KycLinkHandoff.messages.js'
import type { UseKycLinkHandoffResult } from './useKycLinkHandoff.js'

const messages = { ...handoffMessages, ...errorMessages }

export interface HandoffPanelProps {
  handoff: UseKycLinkHandoffResult
  copyable: boolean
  headingLevel: HeadingLevel
  /** The contact verification, when it comes first: some hosts have its code loaded, others load it then. */
  contacts: (given: { customerId: string; headingLevel: HeadingLevel; onVerified: () => void }) => ReactNode
}

interface Look {
  tone: Tone
  icon: IconName
  title: string
  text: string
  again: string
  support?: boolean
}

/** The way to a code, the code itself, and what there is to say after it. */
export function HandoffPanel({ handoff, copyable, headingLevel, contacts }: HandoffPanelProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const { state, error, start, url } = handoff
  const isPhone = useIsPhone()
  const look = lookOf()
  const isShown = state === 'shown' && url !== undefined
  useAnnounce(
    state === 'idle' || state === 'creating'
      ? ''
      : isShown
        ? t(isPhone ? 'handoff.here.title' : 'handoff.shown.title')
        : look.title,
  )
  if (isShown && isPhone) return <HandoffLink handoff={handoff} url={url} headingLevel={headingLevel} />
  if (isShown) return <HandoffCode handoff={handoff} url={url} copyable={copyable} headingLevel={headingLevel} />

  function lookOf(): Look {
    const again = t('handoff.again')
    switch (state) {
      case 'opened':
        return {
          ...{ tone: 'progress', icon: 'phone', again },
          ...{ title: t('handoff.waiting.title'), text: t('handoff.waiting.text') },
        }
      case 'expired':
        return {
          ...{ tone: 'neutral', icon: 'clock', again },
          ...{ title: t('handoff.expired.title'), text: t('handoff.expired.text') },
        }
      case 'contact_needed':
        return {
          ...{ tone: 'warning', icon: 'person', again, support: true },
          ...{ title: t('handoff.contact.title'), text: t('handoff.contact.text') },
        }
      case 'failed':
        return {
          ...{ tone: 'danger', icon: 'alert', again: t('handoff.failed.again'), support: true },
          ...{ title: t('handoff.failed.title'), text: t(`error.${error?.kind ?? 'unexpected'}`) },
        }
      default:
        if (isPhone) {
          return {
            ...{ tone: 'neutral', icon: 'phone', again: t('handoff.here.start') },
            ...{ title: t('handoff.here.title'), text: t('handoff.here.text') },
          }
        }
        return {
          ...{ tone: 'neutral', icon: 'phone', again: t('handoff.start') },
          ...{ title: t('handoff.title'), text: t('handoff.text') },
        }
    }
  }

  const isBusy = state === 'creating'
  const message = (
    <StatusMessage
      tone={look.tone}
      icon={look.icon}
      headingLevel={headingLevel}
      title={look.title}
      actions={
        <>
          <Button busy={isBusy} onClick={start}>
            {isBusy ? t('handoff.creating') : look.again}
          </Button>
          {look.support && <Support />}
        </>
      }
    >
      <p>{look.text}</p>
    </StatusMessage>
  )
  const { verification } = handoff
  if (state !== 'contact_needed' || verification.status !== 'ready' || !isContactPending(verification)) return message
  return contacts({ customerId: verification.customerId, headingLevel, onVerified: start })
}
