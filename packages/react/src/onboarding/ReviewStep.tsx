'use client'

import { useRef, useState } from 'react'
import { ContactVerification } from '../contact/ContactVerification.js'
import { useMessages } from '../messages/useMessages.js'
import { BackButton } from '../provider/BackButton.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { nextHeadingLevel } from '../ui/HeadingLevel.js'
import { slot } from '../ui/slot.js'
import { useBeforePaint } from '../ui/useBeforePaint.js'
import { Declaration } from './Declaration.js'
import { reviewMessages } from './ReviewStep.messages.js'
import { ReviewTodo } from './ReviewTodo.js'
import { ReviewValues } from './ReviewValues.js'
import { TermsBox } from './terms/TermsBox.js'
import { textHash } from './textHash.js'
import type { WizardStepProps } from './WizardStepProps.js'
import { wizardMessages } from './WizardSteps.messages.js'

const messages = { ...reviewMessages, ...wizardMessages }

/** Every answer once more, the way to change it, and what has to be agreed to before it is submitted. */
export function ReviewStep(props: WizardStepProps) {
  const { onboarding, agreed, onAgree, terms, certification, onCertified, onChange, cardId, headingLevel } = props
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const [tried, setTried] = useState(0)
  const [verifies, setVerifies] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const inner = nextHeadingLevel(headingLevel)
  const { declared } = agreed
  const needsTerms = terms !== undefined && onboarding.terms !== undefined
  const isAgreed = !needsTerms || agreed.terms === onboarding.terms?.version
  const isBusiness = onboarding.application.customerType === 'BUSINESS'
  const isSigned = declared.name.trim() !== '' && (!isBusiness || declared.title.trim() !== '')
  const isDeclared = !certification || (declared.agreed && isSigned)
  const waiting = onboarding.steps.filter(
    ({ kind, state }) => kind !== 'review' && kind !== 'outcome' && (state === 'todo' || state === 'attention'),
  )

  // After Submit was pressed too early, the focus goes to what is missing.
  useBeforePaint(() => {
    if (tried > 0) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tried])

  async function submit() {
    setTried(count => count + 1)
    if (waiting.length > 0) {
      root.current?.querySelector<HTMLElement>('.gk-tasks button')?.focus()
      return
    }
    if (!isAgreed || !isDeclared) return
    if (certification) {
      const { name, title } = declared
      onCertified?.({ name, title, textHash: await textHash(certification.text), at: new Date().toISOString() })
    }
    setVerifies(onboarding.isContactNeeded)
    await send()
  }

  const send = () => onboarding.submit({ termsVersion: needsTerms ? agreed.terms : undefined })

  return (
    <div {...slot('review')} ref={root}>
      <p {...slot('lead')}>{t('onboarding.review.lead')}</p>
      {waiting.length > 0 && <ReviewTodo steps={waiting} onSelect={onChange} headingLevel={inner} />}
      <div {...slot('review-cards')}>
        <ReviewValues onboarding={onboarding} onChange={onChange} cardId={cardId} headingLevel={inner} />
      </div>
      {needsTerms && onboarding.terms && (
        <TermsBox
          terms={terms}
          currentVersion={onboarding.terms.version}
          customerType={onboarding.application.customerType}
          accepted={agreed.terms}
          isMissing={tried > 0}
          headingLevel={inner}
          onChange={accepted => onAgree({ ...agreed, terms: accepted })}
        />
      )}
      {certification && (
        <Declaration
          certification={certification}
          value={declared}
          showsMissing={tried > 0}
          asksTitle={isBusiness}
          headingLevel={inner}
          onChange={next => onAgree({ ...agreed, declared: next })}
        />
      )}
      {onboarding.isContactNeeded && !verifies && <p {...slot('small-print')}>{t('onboarding.review.contact')}</p>}
      {verifies ? (
        // Submitted as soon as it may be: that is what was asked for. It stays until it has said so itself.
        <ContactVerification
          customerId={onboarding.customerId}
          headingLevel={inner}
          onVerified={() => {
            setVerifies(false)
            void send()
          }}
          takesFocus
        />
      ) : (
        <div {...slot('actions', undefined, { sticky: 'always' })}>
          {waiting.length > 0 && <p {...slot('small-print')}>{t('onboarding.review.blocked')}</p>}
          <Button variant="primary" busy={onboarding.activity === 'submitting'} onClick={() => void submit()}>
            {t(
              onboarding.activity === 'submitting'
                ? 'onboarding.review.submitting'
                : onboarding.isRegulated
                  ? 'onboarding.review.finish'
                  : 'onboarding.review.submit',
            )}
          </Button>
          <BackButton label={t('onboarding.back')} onClick={onboarding.back} />
        </div>
      )}
    </div>
  )
}
