'use client'

import type { ReactNode } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { Form } from '../provider/Form.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Button as OurButton } from '../ui/Button.js'
import { slot } from '../ui/slot.js'
import type { ReadyOnboarding } from './ReadyOnboarding.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'
import { wizardMessages } from './WizardSteps.messages.js'

export interface StepFormProps {
  onboarding: ReadyOnboarding
  /** Whether the step has questions of ours, which can be kept for later. */
  asks: boolean
  /** What is rendered inside. */
  children: ReactNode
}

const messages = { ...wizardLayoutMessages, ...wizardMessages }

/** The questions of a step, and what to do with the answers. */
export function StepForm({ onboarding, asks, children }: StepFormProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const saving = onboarding.activity === 'saving'
  return (
    <Form {...slot('form')} onSubmit={() => void onboarding.next()}>
      {children}
      <div {...slot('actions')}>
        <Button type="submit" variant="primary" busy={saving}>
          {t(saving ? 'onboarding.saving' : 'onboarding.continue')}
        </Button>
        {onboarding.step.id !== onboarding.steps[0]?.id && (
          <Button onClick={onboarding.back}>{t('onboarding.back')}</Button>
        )}
        {asks && onboarding.customerId !== undefined && (
          <Button variant="quiet" busy={saving} onClick={() => void onboarding.saveForLater()}>
            {t('onboarding.later')}
          </Button>
        )}
        {onboarding.isSaved && <span {...slot('saved')}>{t('onboarding.saved')}</span>}
      </div>
    </Form>
  )
}
