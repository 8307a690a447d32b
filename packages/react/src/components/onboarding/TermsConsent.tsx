'use client'

import type { CustomerType } from '@grid-kyc/core'
import { forwardRef, type ReactNode, useEffect } from 'react'
import { useWords } from '../../hooks/useWords.js'
import { warnDeveloper } from '../../hooks/warnDeveloper.js'
import { Alert } from '../../ui/Alert.js'
import { Checkbox as OurCheckbox } from '../../ui/Checkbox.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { usePrimitive } from '../usePrimitive.js'
import { termsConsentWords } from './TermsConsent.words.js'

export interface Terms {
  /** As Grid numbers it, such as `V1`. */
  version: string
  /** All of it, beside your own terms: a link alone is not enough. */
  fullText: ReactNode
}

export interface TermsConsentProps {
  terms: Terms
  /** The version that is in force at Grid. With another one nothing can be accepted. */
  currentVersion: string
  /** The version that was accepted; undefined while none was. */
  accepted: string | undefined
  onChange: (accepted: string | undefined) => void
  /** Who accepts. Default `BUSINESS`. */
  customerType?: CustomerType | undefined
  /** Shows that the terms were not accepted. */
  isMissing?: boolean | undefined
  headingLevel?: HeadingLevel | undefined
  /** The id of the box, for a summary of errors. */
  id?: string | undefined
  className?: string | undefined
}

/** The End User Terms with their text and a box nobody has ticked. Consent is to one version; a newer one is asked again. */
export const TermsConsent = forwardRef<HTMLElement, TermsConsentProps>(function TermsConsent(
  { terms, currentVersion, accepted, onChange, customerType, isMissing, headingLevel = 3, id, className },
  ref,
) {
  const say = useWords(termsConsentWords)
  const Checkbox = usePrimitive('Checkbox', OurCheckbox)
  const isCurrent = terms.version === currentVersion
  const Heading = `h${headingLevel}` as const
  useEffect(() => {
    if (isCurrent) return
    warnDeveloper(
      `The End User Terms shown are ${terms.version}, but Grid asks for ${currentVersion}, so nobody can submit. Give \`terms\` the text of ${currentVersion}.`,
    )
  }, [isCurrent, terms.version, currentVersion])

  return (
    <section {...slot('terms', className)} ref={ref}>
      <Heading {...slot('section-title')}>{say('terms.title')}</Heading>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard. */}
      <section {...slot('terms-text')} aria-label={say('terms.read')} tabIndex={0}>
        {terms.fullText}
      </section>
      {isCurrent ? (
        <Checkbox
          id={id}
          label={say(customerType === 'INDIVIDUAL' ? 'terms.accept.person' : 'terms.accept')}
          value={accepted === currentVersion}
          error={isMissing && accepted !== currentVersion ? say('terms.missing') : undefined}
          needed
          onChange={ticked => onChange(ticked ? currentVersion : undefined)}
        />
      ) : (
        <Alert tone="warning">
          <p>{say('terms.outdated')}</p>
        </Alert>
      )}
    </section>
  )
})
