'use client'

import type { ReactNode } from 'react'
import type { ReadyOnboarding } from '../../hooks/onboarding/ReadyOnboarding.js'
import { useWords } from '../../hooks/useWords.js'
import { Button as OurButton } from '../../ui/Button.js'
import { slot } from '../../ui/slot.js'
import { usePrimitive } from '../usePrimitive.js'
import { onboardingFlowWords } from './OnboardingFlow.words.js'
import { onboardingFrameWords } from './OnboardingFrame.words.js'

export interface OnboardingStepFormProps {
  onboarding: ReadyOnboarding
  /** Whether the step has questions of ours, which can be kept for later. */
  asks: boolean
  children: ReactNode
}

const words = { ...onboardingFrameWords, ...onboardingFlowWords }

/** The questions of a step, and what to do with the answers. */
export function OnboardingStepForm({ onboarding, asks, children }: OnboardingStepFormProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  const saving = onboarding.activity === 'saving'
  return (
    <form
      {...slot('form')}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void onboarding.next()
      }}
    >
      {children}
      <div {...slot('actions')}>
        <Button type="submit" variant="primary" busy={saving}>
          {say(saving ? 'onboarding.saving' : 'onboarding.continue')}
        </Button>
        {onboarding.step.id !== onboarding.steps[0]?.id && (
          <Button onClick={onboarding.back}>{say('onboarding.back')}</Button>
        )}
        {asks && onboarding.customerId !== undefined && (
          <Button variant="quiet" busy={saving} onClick={() => void onboarding.saveForLater()}>
            {say('onboarding.later')}
          </Button>
        )}
        {onboarding.isSaved && <span {...slot('saved')}>{say('onboarding.saved')}</span>}
      </div>
    </form>
  )
}
