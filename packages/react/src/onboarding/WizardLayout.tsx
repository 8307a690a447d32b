'use client'

import { forwardRef, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'
import { Icon } from '../ui/Icon.js'
import { Stepper } from '../ui/Stepper.js'
import { slot } from '../ui/slot.js'
import { useMergedRef } from '../ui/useMergedRef.js'
import type { OnboardingStep } from './OnboardingStep.js'
import { useKeyboardInset } from './useKeyboardInset.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'

export interface WizardLayoutProps {
  steps: readonly OnboardingStep[]
  /** The id of the step that is shown. */
  step: OnboardingStep
  headingLevel: HeadingLevel
  /** The state of a step in a word; none until it is known. */
  stateLabel?: ((step: OnboardingStep) => string | undefined) | undefined
  onSelect?: ((stepId: string) => void) | undefined
  /** Whether everything that was typed is saved. Default false. */
  isSaved?: boolean | undefined
  /** What is rendered inside. */
  children: ReactNode
}

/** What is around every step: the way, what is saved, and the title, which takes the focus when the step changes. */
export const WizardLayout = forwardRef<HTMLHeadingElement, WizardLayoutProps>(function WizardLayout(
  { steps, step, headingLevel, stateLabel, onSelect, isSaved = false, children },
  ref,
) {
  const t = useMessages(wizardLayoutMessages)
  const root = useRef<HTMLDivElement>(null)
  const heading = useRef<HTMLHeadingElement | null>(null)
  const merged = useMergedRef(heading, ref)
  const id = useId()
  useKeyboardInset(root)
  const progress = t('onboarding.progress', { at: steps.findIndex(each => each.id === step.id) + 1, of: steps.length })
  const Heading = `h${headingLevel}` as const
  return (
    <div {...slot('wizard', undefined, { step: step.id })} ref={root}>
      <a
        {...slot('skip')}
        href={`#${id}`}
        onClick={event => {
          // The address belongs to the host.
          event.preventDefault()
          heading.current?.focus()
        }}
      >
        {t('onboarding.skip')}
      </a>
      <div {...slot('wizard-way')}>
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
        {isSaved && <SavedNote />}
      </div>
      {/* Another step is another element: what replaces a step has not moved. */}
      <div key={step.id} {...slot('wizard-step')} id={id}>
        {/* A result brings a title of its own. */}
        {step.kind !== 'outcome' && (
          <Heading {...slot('wizard-title')} ref={merged} tabIndex={-1}>
            {step.title} <span {...slot('visually-hidden')}>{progress}</span>
          </Heading>
        )}
        {children}
      </div>
    </div>
  )
})

/** Says "just now" for a minute, and "Saved" from then on. The live region announces it: this is only seen. */
function SavedNote() {
  const t = useMessages(wizardLayoutMessages)
  const [isFresh, setFresh] = useState(true)
  useEffect(() => {
    const timer = setTimeout(setFresh, 60_000, false)
    return () => clearTimeout(timer)
  }, [])
  return (
    <p {...slot('saved')} aria-hidden="true">
      <Icon name="check" />
      {t(isFresh ? 'onboarding.saved' : 'onboarding.saved.earlier')}
    </p>
  )
}
