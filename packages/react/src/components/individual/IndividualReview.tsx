'use client'

import { useEffect, useRef } from 'react'
import { isUnderReview } from '../../hooks/onboarding/createSubmission.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import type { HeadingLevel } from '../../ui/StatusMessage.js'
import { slot } from '../../ui/slot.js'
import { VerificationErrorList } from '../errors/VerificationErrorList.js'
import type { OnboardingEndProps } from '../onboarding/OnboardingEnd.js'
import { onboardingFlowWords } from '../onboarding/OnboardingFlow.words.js'
import { OnboardingReview } from '../onboarding/OnboardingReview.js'
import { usePrimitive } from '../usePrimitive.js'

/** Everything before it is submitted; and once Grid has sent it back, what is still wanted, mended where it is read. */
export function IndividualReview(props: OnboardingEndProps) {
  const { onboarding, headingLevel, terms } = props
  const say = useWords(onboardingFlowWords)
  const Button = usePrimitive('Button', OurButton)
  const isAgreed = terms === undefined || onboarding.terms === undefined
  const isSentBack = isAgreed && onboarding.verification?.verificationStatus === 'RESOLVE_ERRORS'
  const root = useRef<HTMLDivElement>(null)
  const before = useRef(isSentBack)

  // What was pressed to submit is gone.
  useEffect(() => {
    if (isSentBack && !before.current) root.current?.focus()
    before.current = isSentBack
  }, [isSentBack])

  if (!isSentBack) return <OnboardingReview {...props} />
  return (
    <div {...slot('review')} ref={root} tabIndex={-1}>
      <VerificationErrorList
        customerId={onboarding.customerId}
        headingLevel={Math.min(headingLevel + 1, 6) as HeadingLevel}
        onSubmitted={({ verificationStatus }) => {
          onboarding.refresh()
          if (isUnderReview(verificationStatus)) onboarding.goTo('outcome')
        }}
      />
      <div {...slot('actions')}>
        <Button onClick={onboarding.back}>{say('onboarding.back')}</Button>
      </div>
    </div>
  )
}
