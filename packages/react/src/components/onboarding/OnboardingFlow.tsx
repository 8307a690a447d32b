'use client'

import type { ReactNode } from 'react'
import type { OnboardingStep } from '../../hooks/onboarding/OnboardingStep.js'
import type { ReadyOnboarding, UnreadyOnboarding } from '../../hooks/onboarding/ReadyOnboarding.js'
import type { useRetriedLazy } from '../../hooks/useRetriedLazy.js'
import { useWords } from '../../hooks/useWords.js'
import { Alert } from '../../ui/Alert.js'
import { Button as OurButton } from '../../ui/Button.js'
import { Skeleton } from '../../ui/Skeleton.js'
import { problemWords } from '../problem.words.js'
import { Support } from '../Support.js'
import { usePrimitive } from '../usePrimitive.js'
import type { OnboardingEndProps } from './OnboardingEnd.js'
import { onboardingFlowWords } from './OnboardingFlow.words.js'
import { onboardingFrameWords } from './OnboardingFrame.words.js'
import type { OnboardingProps } from './OnboardingProps.js'
import { OnboardingScreen } from './OnboardingScreen.js'
import type { FlowStart } from './OnboardingShell.js'

export interface OnboardingFlowProps extends FlowStart, Omit<OnboardingProps<never>, 'renderStep' | 'headingLevel'> {
  onboarding: ReadyOnboarding | UnreadyOnboarding
  renderStep?: ((step: OnboardingStep) => ReactNode) | undefined
  /** The screens that come after the forms. */
  later: ReturnType<typeof useRetriedLazy<OnboardingEndProps>>
  /** Before the questions of a step. */
  lead?: string | undefined
  /** After the questions of the first step. */
  below?: ReactNode
}

const words = { ...onboardingFrameWords, ...onboardingFlowWords, ...problemWords }

/** All steps of a customer, once their code is there. */
export function OnboardingFlow({ onboarding, ...props }: OnboardingFlowProps) {
  const say = useWords(words)
  const Button = usePrimitive('Button', OurButton)
  if (onboarding.status === 'ready') return <OnboardingScreen {...props} onboarding={onboarding} />
  if (onboarding.status === 'loading') return <Skeleton label={say('onboarding.loading')} />
  return (
    <Alert
      tone="danger"
      role="alert"
      title={say('onboarding.failed.title')}
      actions={
        <>
          <Button onClick={onboarding.refresh}>{say('onboarding.again')}</Button>
          <Support />
        </>
      }
    >
      <p>{say(`problem.${onboarding.problems.at(-1)?.kind ?? 'not_found'}`)}</p>
      <p>{say('onboarding.failed.text')}</p>
    </Alert>
  )
}
