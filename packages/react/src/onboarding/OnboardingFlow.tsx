'use client'

import { type ComponentType, type ReactNode, useEffect } from 'react'
import type { Lazy } from '../lazy/createLazy.js'
import { useMessages } from '../messages/useMessages.js'
import { errorMessages } from '../provider/error.messages.js'
import { Support } from '../provider/Support.js'
import { usePrimitive } from '../provider/usePrimitive.js'
import { Alert } from '../ui/Alert.js'
import { Button as OurButton } from '../ui/Button.js'
import { Skeleton } from '../ui/Skeleton.js'
import type { OnboardingEndProps } from './OnboardingEnd.js'
import { onboardingFlowMessages } from './OnboardingFlow.messages.js'
import { onboardingFrameMessages } from './OnboardingFrame.messages.js'
import type { OnboardingProps } from './OnboardingProps.js'
import { OnboardingScreen } from './OnboardingScreen.js'
import type { FlowStart } from './OnboardingShell.js'
import type { OnboardingStep } from './OnboardingStep.js'
import type { ReadyOnboarding, UnreadyOnboarding } from './ReadyOnboarding.js'

export interface OnboardingFlowProps extends FlowStart, Omit<OnboardingProps<never>, 'renderStep' | 'headingLevel'> {
  onboarding: ReadyOnboarding | UnreadyOnboarding
  renderStep?: ((step: OnboardingStep) => ReactNode) | undefined
  /** The screens that come after the forms. */
  later: Lazy<ComponentType<OnboardingEndProps>>
  /** Before the questions of a step. */
  lead?: string | undefined
  /** After the questions of the first step. */
  below?: ReactNode
}

const messages = { ...onboardingFrameMessages, ...onboardingFlowMessages, ...errorMessages }

/** All steps of a customer, once their code is there. */
export function OnboardingFlow({ onboarding, ...props }: OnboardingFlowProps) {
  const t = useMessages(messages)
  const Button = usePrimitive('Button', OurButton)
  const { later } = props
  // While the user reads the first step.
  useEffect(() => later.load(), [later])
  if (onboarding.status === 'ready') return <OnboardingScreen {...props} onboarding={onboarding} />
  if (onboarding.status === 'loading') return <Skeleton label={t('onboarding.loading')} />
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
      <p>{t(`problem.${onboarding.problems.at(-1)?.kind ?? 'not_found'}`)}</p>
      <p>{t('onboarding.failed.text')}</p>
    </Alert>
  )
}
