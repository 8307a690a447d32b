'use client'

import type { CustomerType } from '@grid-kyc/core'
import { type FormEvent, useState } from 'react'
import type { UseTermsConsentResult } from '../../hooks/onboarding/useTermsConsent.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { type Terms, TermsConsent } from '../onboarding/TermsConsent.js'
import { problemWords } from '../problem.words.js'
import { usePrimitive } from '../usePrimitive.js'
import { gateWords } from './OnboardingGate.words.js'

export interface GateTermsProps {
  customerType: CustomerType
  terms: Terms
  consent: UseTermsConsentResult
  headingLevel: HeadingLevel
}

const words = { ...gateWords, ...problemWords }

/** The terms before the hosted check, which has no place for yours. */
export function GateTerms({ customerType, terms, consent, headingLevel }: GateTermsProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const [accepted, setAccepted] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  const { version = '', problem, isSaving } = consent
  const isCurrent = terms.version === version

  const go = (event: FormEvent) => {
    event.preventDefault()
    setMissing(accepted !== version)
    if (accepted === version && !isSaving) consent.accept(version)
  }
  return (
    <form {...slot('form')} noValidate onSubmit={go}>
      <TermsConsent
        customerType={customerType}
        terms={terms}
        currentVersion={version}
        accepted={accepted}
        onChange={setAccepted}
        isMissing={isMissing}
        headingLevel={headingLevel}
      />
      {problem && (
        <Alert tone="danger" role="alert" title={say('gate.terms.failed')}>
          <p>{say(`problem.${problem.kind === 'invalid' ? 'conflict' : problem.kind}`)}</p>
        </Alert>
      )}
      {isCurrent && (
        <div {...slot('actions')}>
          <Button type="submit" variant="primary" busy={isSaving}>
            {say('gate.terms.go')}
          </Button>
        </div>
      )}
    </form>
  )
}
