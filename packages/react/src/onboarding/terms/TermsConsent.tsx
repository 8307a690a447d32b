'use client'

import { forwardRef, useRef } from 'react'
import { useMessages } from '../../messages/useMessages.js'
import { errorMessages } from '../../provider/error.messages.js'
import { Root } from '../../provider/Root.js'
import { Support } from '../../provider/Support.js'
import { useKeptFocus } from '../../provider/useKeptFocus.js'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/HeadingLevel.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { StatusMessage } from '../../ui/StatusMessage.js'
import { useMergedRef } from '../../ui/useMergedRef.js'
import { termsConsentMessages } from './TermsConsent.messages.js'
import { TermsForm } from './TermsForm.js'
import type { Terms } from './useTermsConsent.js'
import { type UseTermsConsentOptions, useTermsConsent } from './useTermsConsent.js'

/** Props of `TermsConsent`. */
export interface TermsConsentProps extends Omit<UseTermsConsentOptions, 'enabled'> {
  /** The version and the full text of the terms. */
  terms: Terms
  /** The level of the headings, to fit your page's outline. Default 2. */
  headingLevel?: HeadingLevel | undefined
  /** Added to the classes of the outermost element. */
  className?: string | undefined
}

const messages = { ...termsConsentMessages, ...errorMessages }

/**
 * The End User Terms on a page of their own: the full text, an empty checkbox, and a record of the consent. The forms and the
 * gate ask for them already; use this if your platform asks earlier.
 */
export const TermsConsent = forwardRef<HTMLDivElement, TermsConsentProps>(function TermsConsent(
  { terms, headingLevel = 2, className, ...options },
  ref,
) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const consent = useTermsConsent(options)
  const { status, error, refresh } = consent
  const root = useRef<HTMLDivElement>(null)
  const merged = useMergedRef(root, ref)
  useKeptFocus(root)
  return (
    <Root ref={merged} name="terms-consent" className={className} state={{ state: status }} tabIndex={-1}>
      {status === 'loading' && <Skeleton label={t('terms.loading')} />}
      {status === 'needed' && <TermsForm terms={terms} consent={consent} headingLevel={headingLevel} />}
      {status === 'accepted' && (
        <StatusMessage tone="success" icon="check" headingLevel={headingLevel} title={t('terms.accepted')} />
      )}
      {status === 'unavailable' && (
        <StatusMessage tone="neutral" icon="list" headingLevel={headingLevel} title={t('terms.none')} />
      )}
      {status === 'failed' && (
        <StatusMessage
          tone="neutral"
          icon="alert"
          headingLevel={headingLevel}
          title={t('terms.unread')}
          actions={
            <>
              <Button onClick={refresh}>{t('terms.again')}</Button>
              <Support />
            </>
          }
        >
          <p>{t(`error.${!error || error.kind === 'invalid' ? 'unexpected' : error.kind}`)}</p>
        </StatusMessage>
      )}
    </Root>
  )
})
