'use client'

import { forwardRef, type ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Stepper } from '../ui/Stepper.js'
import { slot } from '../ui/slot.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'

export interface WizardLayoutProps {
  steps: readonly OnboardingStep[]
  /** The id of the step that is shown. */
  step: OnboardingStep
  headingLevel: HeadingLevel
  /** The state of a step in a word; none until it is known. */
  stateLabel?: ((step: OnboardingStep) => string | undefined) | undefined
  onSelect?: ((stepId: string) => void) | undefined
  /** What is rendered inside. */
  children: ReactNode
}

/** What is around every step: the way, and the title, which takes the focus when the step changes. */
export const WizardLayout = forwardRef<HTMLHeadingElement, WizardLayoutProps>(function WizardLayout(
  { steps, step, headingLevel, stateLabel, onSelect, children },
  ref,
) {
  const t = useMessages(wizardLayoutMessages)
  const progress = t('onboarding.progress', { at: steps.findIndex(({ id }) => id === step.id) + 1, of: steps.length })
  const Heading = `h${headingLevel}` as const
  return (
    <div {...slot('wizard', undefined, { step: step.id })}>
      <Stepper
        label={t('onboarding.steps')}
        current={step.id}
        summary={progress}
        onSelect={onSelect}
        steps={steps.map(each => ({
          id: each.id,
          label: each.title,
          state: each.state === 'unknown' ? 'todo' : each.state,
          stateLabel: stateLabel?.(each),
        }))}
      />
      <div {...slot('wizard-step')}>
        {/* A result brings a title of its own. */}
        {step.kind !== 'outcome' && (
          <Heading {...slot('wizard-title')} ref={ref} tabIndex={-1}>
            {step.title} <span {...slot('visually-hidden')}>{progress}</span>
          </Heading>
        )}
        {children}
      </div>
    </div>
  )
})
