'use client'

import type { CustomerType } from '@grid-kyc/core'
import { useEffect } from 'react'
import { useMessages } from '../../messages/useMessages.js'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { warnDeveloper } from '../../provider/warnDeveloper.js'
import { Alert } from '../../ui/Alert.js'
import { Checkbox as OurCheckbox } from '../../ui/Checkbox.js'
import type { HeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { termsConsentMessages } from './TermsConsent.messages.js'
import type { Terms } from './useTermsConsent.js'

export interface TermsBoxProps {
  /** The version and the full text of the terms. */
  terms: Terms
  /** The version that is in force at Grid. With another one nothing can be accepted. */
  currentVersion: string
  /** The version that was accepted; undefined while none was. */
  accepted: string | undefined
  onChange: (accepted: string | undefined) => void
  customerType: CustomerType
  /** Shows that the terms were not accepted. */
  isMissing: boolean
  headingLevel: HeadingLevel
}

/** The End User Terms with their text and an unticked box. Consent is to one version; a newer one is asked again. */
export function TermsBox(props: TermsBoxProps) {
  const { terms, currentVersion, accepted, onChange, customerType, isMissing, headingLevel } = props
  const t = useMessages(termsConsentMessages)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  const isCurrent = terms.version === currentVersion
  const Heading = `h${headingLevel}` as const
  useEffect(() => {
    if (isCurrent) return
    warnDeveloper(
      `The End User Terms shown are ${terms.version}, but Grid asks for ${currentVersion}, so the customer cannot submit. Give \`terms\` the text of ${currentVersion}.`,
    )
  }, [isCurrent, terms.version, currentVersion])

  return (
    <section {...slot('terms')}>
      <Heading {...slot('section-title')}>{t('terms.title')}</Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for questions. */}
      <div {...slot('terms-text')} role="group" aria-label={t('terms.read')} tabIndex={0}>
        {terms.fullText}
      </div>
      {isCurrent ? (
        <Checkbox
          label={t(customerType === 'INDIVIDUAL' ? 'terms.accept.person' : 'terms.accept')}
          value={accepted === currentVersion}
          error={isMissing && accepted !== currentVersion ? t('terms.missing') : undefined}
          needed
          onChange={ticked => onChange(ticked ? currentVersion : undefined)}
        />
      ) : (
        <Alert tone="warning">
          <p>{t('terms.outdated')}</p>
        </Alert>
      )}
    </section>
  )
}
