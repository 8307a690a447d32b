'use client'

import { type FormEvent, useState } from 'react'
import type { UseTermsConsentResult } from '../../hooks/onboarding/useTermsConsent.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { problemWords } from '../problem.words.js'
import { usePrimitive } from '../usePrimitive.js'
import type { Terms } from './Terms.js'
import { TermsBox } from './TermsBox.js'
import { termsConsentWords } from './TermsConsent.words.js'

export interface TermsFormProps {
  terms: Terms
  consent: UseTermsConsentResult
  headingLevel: HeadingLevel
}

const words = { ...termsConsentWords, ...problemWords }

/** The terms where nothing else is asked, such as before the hosted check, which has no place for yours. */
export function TermsForm({ terms, consent, headingLevel }: TermsFormProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const [accepted, setAccepted] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  const { version = '', customerType = 'BUSINESS', problem, isSaving } = consent
  const isCurrent = terms.version === version

  const go = (event: FormEvent) => {
    event.preventDefault()
    setMissing(accepted !== version)
    if (accepted === version && !isSaving) consent.accept(version)
  }
  return (
    <form {...slot('form')} noValidate onSubmit={go}>
      <TermsBox
        customerType={customerType}
        terms={terms}
        currentVersion={version}
        accepted={accepted}
        onChange={setAccepted}
        isMissing={isMissing}
        headingLevel={headingLevel}
      />
      {problem && (
        <Alert tone="danger" role="alert" title={say('terms.failed')}>
          <p>{say(`problem.${problem.kind === 'invalid' ? 'conflict' : problem.kind}`)}</p>
        </Alert>
      )}
      {isCurrent && (
        <div {...slot('actions')}>
          <Button type="submit" variant="primary" busy={isSaving}>
            {say('terms.go')}
          </Button>
        </div>
      )}
    </form>
  )
}
