'use client'

import { useState } from 'react'
import { useMessages } from '../../messages/useMessages.js'
import { errorMessages } from '../../provider/error.messages.js'
import { Form } from '../../provider/Form.js'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { TermsBox } from './TermsBox.js'
import { termsConsentMessages } from './TermsConsent.messages.js'
import type { Terms, UseTermsConsentResult } from './useTermsConsent.js'

export interface TermsFormProps {
  /** The version and the full text of the terms. */
  terms: Terms
  consent: UseTermsConsentResult
  headingLevel: HeadingLevel
}

const messages = { ...termsConsentMessages, ...errorMessages }

/** The terms where nothing else is asked, such as before the hosted check, which has no place for yours. */
export function TermsForm({ terms, consent, headingLevel }: TermsFormProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const [accepted, setAccepted] = useState<string>()
  const [isMissing, setMissing] = useState(false)
  const { version = '', customerType = 'BUSINESS', error, isSaving } = consent
  const isCurrent = terms.version === version

  const go = () => {
    setMissing(accepted !== version)
    if (accepted === version && !isSaving) consent.accept(version)
  }
  return (
    <Form {...slot('form')} onSubmit={go}>
      <TermsBox
        customerType={customerType}
        terms={terms}
        currentVersion={version}
        accepted={accepted}
        onChange={setAccepted}
        isMissing={isMissing}
        headingLevel={headingLevel}
      />
      {error && (
        <Alert tone="danger" role="alert" title={t('terms.failed')}>
          <p>{t(`error.${error.kind === 'invalid' ? 'conflict' : error.kind}`)}</p>
        </Alert>
      )}
      {isCurrent && (
        <div {...slot('actions')}>
          <Button type="submit" variant="primary" busy={isSaving}>
            {t('terms.go')}
          </Button>
        </div>
      )}
    </Form>
  )
}
