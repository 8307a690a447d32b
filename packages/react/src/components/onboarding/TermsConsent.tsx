'use client'

import { forwardRef, useRef } from 'react'
import { type UseTermsConsentOptions, useTermsConsent } from '../../hooks/onboarding/useTermsConsent.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { type HeadingLevel, StatusMessage } from '../../ui/StatusMessage.js'
import { useMergedRef } from '../../ui/useMergedRef.js'
import { problemWords } from '../problem.words.js'
import { Root } from '../Root.js'
import { Support } from '../Support.js'
import { useKeptFocus } from '../useKeptFocus.js'
import { usePrimitive } from '../usePrimitive.js'
import type { Terms } from './Terms.js'
import { termsConsentWords } from './TermsConsent.words.js'
import { TermsForm } from './TermsForm.js'

export interface TermsConsentProps extends Omit<UseTermsConsentOptions, 'enabled'> {
  terms: Terms
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  className?: string | undefined
}

const words = { ...termsConsentWords, ...problemWords }

/**
 * The End User Terms on a page of their own: all their text, a box nobody has ticked, and what was agreed to, recorded. The
 * forms and the gate ask for them by themselves; this is for platforms that ask earlier.
 */
export const TermsConsent = forwardRef<HTMLDivElement, TermsConsentProps>(function TermsConsent(
  { terms, headingLevel = 2, className, ...options },
  ref,
) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const consent = useTermsConsent(options)
  const { status, problem, refresh } = consent
  const root = useRef<HTMLDivElement>(null)
  const merged = useMergedRef(root, ref)
  useKeptFocus(root)
  return (
    <Root ref={merged} name="terms-consent" className={className} state={{ state: status }} tabIndex={-1}>
      {status === 'loading' && <Skeleton label={say('terms.loading')} />}
      {status === 'needed' && <TermsForm terms={terms} consent={consent} headingLevel={headingLevel} />}
      {status === 'accepted' && (
        <StatusMessage tone="success" icon="check" headingLevel={headingLevel} title={say('terms.accepted')} />
      )}
      {status === 'unavailable' && (
        <StatusMessage tone="neutral" icon="list" headingLevel={headingLevel} title={say('terms.none')} />
      )}
      {status === 'failed' && (
        <StatusMessage
          tone="neutral"
          icon="alert"
          headingLevel={headingLevel}
          title={say('terms.unread')}
          actions={
            <>
              <Button onClick={refresh}>{say('terms.again')}</Button>
              <Support />
            </>
          }
        >
          <p>{say(`problem.${!problem || problem.kind === 'invalid' ? 'unexpected' : problem.kind}`)}</p>
        </StatusMessage>
      )}
    </Root>
  )
})
