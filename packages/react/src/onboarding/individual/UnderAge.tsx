'use client'

import { useRef } from 'react'
import { useMessages } from '../../messages/useMessages.js'
import { Support } from '../../provider/Support.js'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/HeadingLevel.js'
import { StatusMessage } from '../../ui/StatusMessage.js'
import { useBeforePaint } from '../../ui/useBeforePaint.js'
import { individualKycMessages } from './IndividualKycForm.messages.js'
import type { ReadyIndividualKyc } from './useIndividualKyc.js'

/** The message for a person who is too young for this platform. The form is empty already. */
export function UnderAge({ kyc, headingLevel }: { kyc: ReadyIndividualKyc; headingLevel: HeadingLevel }) {
  const t = useMessages(individualKycMessages)
  const Button = usePrimitive('Button', OurButton)
  const root = useRef<HTMLDivElement>(null)
  useBeforePaint(() => root.current?.focus(), [])
  return (
    <StatusMessage
      ref={root}
      role="alert"
      tabIndex={-1}
      tone="neutral"
      icon="person"
      headingLevel={headingLevel}
      title={t('kyc.underAge.title', { age: kyc.minimumAge })}
      actions={
        <>
          <Button onClick={kyc.startOver}>{t('kyc.underAge.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{t('kyc.underAge.text')}</p>
    </StatusMessage>
  )
}
