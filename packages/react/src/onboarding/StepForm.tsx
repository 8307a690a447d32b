'use client'

import { type ReactNode, useState } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { BackButton } from '../provider/BackButton.js'
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
  /** What to have at hand, above the actions. */
  needed?: ReactNode
  /** What is rendered inside. */
  children: ReactNode
}

const messages = { ...wizardLayoutMessages, ...wizardMessages }

/** The questions of a step, and what to do with the answers. */
export function StepForm({ onboarding, asks, needed, children }: StepFormProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const [leftAt, setLeftAt] = useState('')
  const saving = onboarding.activity === 'saving'
  return (
    <Form {...slot('form')} onSubmit={() => void onboarding.next()}>
      {children}
      {needed}
      <div {...slot('actions', undefined, { sticky: true })}>
        <Button type="submit" variant="primary" busy={saving}>
          {t(saving ? 'onboarding.saving' : 'onboarding.continue')}
        </Button>
        {onboarding.step.id !== onboarding.steps[0]?.id && (
          <BackButton label={t('onboarding.back')} onClick={onboarding.back} />
        )}
      </div>
      {asks && onboarding.customerId !== undefined && (
        <div {...slot('later')}>
          <Button
            variant="quiet"
            busy={saving}
            onClick={() => {
              setLeftAt(onboarding.step.id)
              void onboarding.saveForLater()
            }}
          >
            {t('onboarding.later')}
          </Button>
          {leftAt === onboarding.step.id && onboarding.isSaved && (
            <p {...slot('saved')}>{t('onboarding.saved.later')}</p>
          )}
        </div>
      )}
    </Form>
  )
}
