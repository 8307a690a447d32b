'use client'

import { useEffect } from 'react'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { Skeleton } from '../ui/Skeleton.js'
import type { ReadyOnboarding, UnreadyOnboarding } from './ReadyOnboarding.js'
import { wizardLayoutMessages } from './WizardLayout.messages.js'
import { type CurrentStepProps, WizardStep } from './WizardStep.js'
import { wizardMessages } from './WizardSteps.messages.js'

export interface WizardStepsProps extends Omit<CurrentStepProps, 'onboarding'> {
  onboarding: ReadyOnboarding | UnreadyOnboarding
}

const messages = { ...wizardLayoutMessages, ...wizardMessages, ...errorMessages }

/** All steps of a customer, once their code is loaded. */
export function WizardSteps({ onboarding, ...props }: WizardStepsProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const { renderers } = props
  // While the user reads the first step.
  useEffect(() => renderers.load(), [renderers])
  if (onboarding.status === 'ready') return <WizardStep {...props} onboarding={onboarding} />
  if (onboarding.status === 'loading') return <Skeleton label={t('onboarding.loading')} shape="form" />
  return (
    <Alert
      tone="danger"
      role="alert"
      title={t('onboarding.failed.title')}
      actions={
        <>
          <Button onClick={onboarding.refresh}>{t('onboarding.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{t(`error.${onboarding.errors.at(-1)?.kind ?? 'not_found'}`)}</p>
      <p>{t('onboarding.failed.text')}</p>
    </Alert>
  )
}
