'use client'

import { useEffect, useRef, useState } from 'react'
import type { OnboardingStep } from '../../hooks/onboarding/OnboardingStep.js'
import type { ReadyOnboarding } from '../../hooks/onboarding/ReadyOnboarding.js'
import { useWords } from '../../hooks/useWords.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { slot } from '../../ui/slot.js'
import { PartFailed } from '../PartFailed.js'
import { useAnnounce } from '../useAnnounce.js'
import { OnboardingFields } from './OnboardingFields.js'
import type { OnboardingFlowProps } from './OnboardingFlow.js'
import { onboardingFlowWords } from './OnboardingFlow.words.js'
import { OnboardingFrame } from './OnboardingFrame.js'
import { onboardingFrameWords } from './OnboardingFrame.words.js'
import { OnboardingNotices } from './OnboardingNotices.js'
import type { Agreed } from './OnboardingReview.js'
import { OnboardingStepForm } from './OnboardingStepForm.js'
import { useStepFocus } from './useStepFocus.js'

export interface OnboardingScreenProps extends OnboardingFlowProps {
  onboarding: ReadyOnboarding
}

const words = { ...onboardingFrameWords, ...onboardingFlowWords }
const asking: readonly string[] = ['start', 'fields', 'contact']
/** What has a way on of its own. */
const leading: readonly string[] = ['people', 'review', 'outcome']

/** The step somebody is on: its questions, or what stands in their place. */
export function OnboardingScreen({ onboarding, headingLevel, later, goesOn, ...props }: OnboardingScreenProps) {
  const say = useWords(words)
  const { step, steps } = onboarding
  const next = useRef(onboarding.next)
  const { heading, focusOn } = useStepFocus(step.id)
  const [agreed, setAgreed] = useState<Agreed>({ terms: undefined, declared: { name: '', title: '', agreed: false } })
  useAnnounce(onboarding.isSaved ? say('onboarding.saved') : onboarding.isRestored ? say('onboarding.restored') : '')

  useEffect(() => {
    if (goesOn) void next.current()
  }, [goesOn])

  const own = props.renderStep?.(step)
  const isOurs = own === undefined
  const isFirst = step.id === steps[0]?.id
  const verifies = step.kind === 'contact' && onboarding.isContactNeeded
  const asks = isOurs && asking.includes(step.kind) && !verifies
  const hasForm = !isOurs || !(verifies || leading.includes(step.kind))
  const stateLabel = ({ state }: OnboardingStep) =>
    state === 'done' || state === 'attention' || state === 'locked' ? say(`onboarding.state.${state}`) : undefined

  function body() {
    if (!isOurs) return own
    if (!later.Component && later.failed) return <PartFailed onRetry={later.retry} />
    if (!later.Component) return <Skeleton label={say('onboarding.loading')} />
    return (
      <later.Component
        {...props}
        onboarding={onboarding}
        headingLevel={headingLevel}
        agreed={agreed}
        onAgree={setAgreed}
        onChange={(stepId, path) => {
          focusOn(path && onboarding.form.field(path).id)
          onboarding.goTo(stepId, { returnTo: step.id })
        }}
      />
    )
  }

  return (
    <OnboardingFrame
      ref={heading}
      steps={steps}
      step={step}
      headingLevel={headingLevel}
      stateLabel={stateLabel}
      onSelect={id => onboarding.goTo(id)}
    >
      <OnboardingNotices onboarding={onboarding} headingLevel={headingLevel} />
      {isOurs && props.lead && <p {...slot('lead')}>{props.lead}</p>}
      {isFirst && props.notice && <div {...slot('notice')}>{props.notice}</div>}
      {/* What is not ours may hold forms of its own. */}
      {!asks && body()}
      {hasForm && (
        <OnboardingStepForm onboarding={onboarding} asks={asks}>
          {asks && <OnboardingFields onboarding={onboarding} />}
        </OnboardingStepForm>
      )}
      {isFirst && isOurs && props.below}
    </OnboardingFrame>
  )
}
