'use client'

import type { ReactNode } from 'react'
import { isContactPending } from '../../hooks/contact/isContactPending.js'
import type { UseKycLinkHandoffResult } from '../../hooks/link/useKycLinkHandoff.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { IconName } from '../../ui/Icon.js'
import { type HeadingLevel, StatusMessage, type Tone } from '../../ui/StatusMessage.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { useAnnounce } from '../useAnnounce.js'
import { usePrimitive } from '../usePrimitive.js'
import { HandoffCode } from './HandoffCode.js'
import { handoffWords } from './KycLinkHandoff.words.js'

const words = { ...handoffWords, ...problemWords }

export interface HandoffPanelProps {
  handoff: UseKycLinkHandoffResult
  copyable: boolean
  headingLevel: HeadingLevel
  /** Where contacts are confirmed, when they come first: some have its code at hand, others load it then. */
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
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const { state, problem, start, url } = handoff
  const look = lookOf()
  const isShown = state === 'shown' && url !== undefined
  useAnnounce(state === 'idle' || state === 'minting' ? '' : isShown ? say('handoff.shown.title') : look.title)
  if (isShown) return <HandoffCode handoff={handoff} url={url} copyable={copyable} headingLevel={headingLevel} />

  function lookOf(): Look {
    const again = say('handoff.again')
    switch (state) {
      case 'opened':
        return {
          ...{ tone: 'progress', icon: 'phone', again },
          ...{ title: say('handoff.waiting.title'), text: say('handoff.waiting.text') },
        }
      case 'expired':
        return {
          ...{ tone: 'neutral', icon: 'clock', again },
          ...{ title: say('handoff.expired.title'), text: say('handoff.expired.text') },
        }
      case 'contact_needed':
        return {
          ...{ tone: 'warning', icon: 'person', again, support: true },
          ...{ title: say('handoff.contact.title'), text: say('handoff.contact.text') },
        }
      case 'failed':
        return {
          ...{ tone: 'danger', icon: 'alert', again: say('handoff.failed.again'), support: true },
          ...{ title: say('handoff.failed.title'), text: say(`problem.${problem?.kind ?? 'unexpected'}`) },
        }
      default:
        return {
          ...{ tone: 'neutral', icon: 'phone', again: say('handoff.start') },
          ...{ title: say('handoff.title'), text: say('handoff.text') },
        }
    }
  }

  const isBusy = state === 'minting'
  const message = (
    <StatusMessage
      tone={look.tone}
      icon={look.icon}
      headingLevel={headingLevel}
      title={look.title}
      actions={
        <>
          <Button busy={isBusy} onClick={start}>
            {isBusy ? say('handoff.minting') : look.again}
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
