'use client'

import { useEffect, useRef, useState } from 'react'
import { LazyPart } from '../lazy/LazyPart.js'
import { useMessages } from '../messages/useMessages.js'
import { useAnnounce } from '../provider/useAnnounce.js'
import { slot } from '../ui/slot.js'
import { OnboardingFields } from './OnboardingFields.js'
import type { OnboardingFlowProps } from './OnboardingFlow.js'
import { onboardingFlowMessages } from './OnboardingFlow.messages.js'
import { OnboardingFrame } from './OnboardingFrame.js'
import { onboardingFrameMessages } from './OnboardingFrame.messages.js'
import { OnboardingNotices } from './OnboardingNotices.js'
import type { Agreed } from './OnboardingReview.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { OnboardingStepForm } from './OnboardingStepForm.js'
import type { ReadyOnboarding } from './ReadyOnboarding.js'
import { useStepFocus } from './useStepFocus.js'

export interface OnboardingScreenProps extends OnboardingFlowProps {
  onboarding: ReadyOnboarding
}

const messages = { ...onboardingFrameMessages, ...onboardingFlowMessages }
const asking: readonly string[] = ['start', 'fields', 'contact']
/** What has a way on of its own. */
const leading: readonly string[] = ['people', 'review', 'outcome']

/** The step somebody is on: its questions, or what stands in their place. */
export function OnboardingScreen({ onboarding, headingLevel, later, goesOn, ...props }: OnboardingScreenProps) {
  const t = useMessages(messages)
  const { step, steps } = onboarding
  const next = useRef(onboarding.next)
  const { heading, focusOn } = useStepFocus(step.id)
  const [agreed, setAgreed] = useState<Agreed>({ terms: undefined, declared: { name: '', title: '', agreed: false } })
  useAnnounce(onboarding.isSaved ? t('onboarding.saved') : onboarding.isRestored ? t('onboarding.restored') : '')

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
    state === 'done' || state === 'attention' || state === 'locked' ? t(`onboarding.state.${state}`) : undefined

  function body() {
    if (!isOurs) return own
    return (
      <LazyPart
        part={later}
        label={t('onboarding.loading')}
        props={{
          ...props,
          onboarding,
          headingLevel,
          agreed,
          onAgree: setAgreed,
          onChange(stepId, path) {
            focusOn(path && onboarding.form.field(path).id)
            onboarding.goTo(stepId, { returnTo: step.id })
          },
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
