'use client'

import { useEffect, useRef } from 'react'
import type { ReadyIndividualKyc } from '../../hooks/onboarding/useIndividualKyc.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { type HeadingLevel, StatusMessage } from '../../ui/StatusMessage.js'
import { Support } from '../Support.js'
import { usePrimitive } from '../usePrimitive.js'
import { individualKycWords } from './IndividualKycForm.words.js'

/** Somebody is too young for this platform. The form is empty already. */
export function UnderAge({ kyc, headingLevel }: { kyc: ReadyIndividualKyc; headingLevel: HeadingLevel }) {
  const say = useWords(individualKycWords)
  const Button = usePrimitive('Button', OurButton)
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => root.current?.focus(), [])
  return (
    <StatusMessage
      ref={root}
      role="alert"
      tabIndex={-1}
      tone="neutral"
      icon="person"
      headingLevel={headingLevel}
      title={say('kyc.underAge.title', { age: kyc.minimumAge })}
      actions={
        <>
          <Button onClick={kyc.startOver}>{say('kyc.underAge.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{say('kyc.underAge.text')}</p>
    </StatusMessage>
  )
}
