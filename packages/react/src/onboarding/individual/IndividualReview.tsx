'use client'

import { useRef } from 'react'
import { VerificationErrorList } from '../../issues/VerificationErrorList.js'
import { useMessages } from '../../messages/useMessages.js'
import { usePrimitive } from '../../provider/usePrimitive.js'
import { Button as OurButton } from '../../ui/Button.js'
import { nextHeadingLevel } from '../../ui/HeadingLevel.js'
import { slot } from '../../ui/slot.js'
import { useBeforePaint } from '../../ui/useBeforePaint.js'
import { isUnderReview } from '../../verification/createSubmission.js'
import { ReviewStep } from '../ReviewStep.js'
import type { WizardStepProps } from '../WizardStepProps.js'
import { wizardMessages } from '../WizardSteps.messages.js'

/** The review before submitting; and once Grid asked for corrections, each of them with its fix in place. */
export function IndividualReview(props: WizardStepProps) {
  const { onboarding, headingLevel, terms } = props
  const t = useMessages(wizardMessages)
  const Button = usePrimitive('Button', OurButton)
  const isAgreed = terms === undefined || onboarding.terms === undefined
  const isSentBack = isAgreed && onboarding.verification?.verificationStatus === 'RESOLVE_ERRORS'
  const root = useRef<HTMLDivElement>(null)
  const before = useRef(isSentBack)

  // What was pressed to submit is gone.
  useBeforePaint(() => {
    if (isSentBack && !before.current) root.current?.focus()
    before.current = isSentBack
  }, [isSentBack])

  if (!isSentBack) return <ReviewStep {...props} />
  return (
    <div {...slot('review')} ref={root} tabIndex={-1}>
      <VerificationErrorList
        customerId={onboarding.customerId}
        headingLevel={nextHeadingLevel(headingLevel)}
        onSubmitted={({ verificationStatus }) => {
          onboarding.refresh()
          if (isUnderReview(verificationStatus)) onboarding.goTo('outcome')
        }}
      />
      <div {...slot('actions')}>
        <Button onClick={onboarding.back}>{t('onboarding.back')}</Button>
      </div>
    </div>
  )
}
