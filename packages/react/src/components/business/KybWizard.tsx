'use client'

import { useBusinessKyb } from '../../hooks/onboarding/useBusinessKyb.js'
import { useRetriedLazy } from '../../hooks/useRetriedLazy.js'
import { useWords } from '../../hooks/useWords.js'
import type { OnboardingEndProps } from '../onboarding/OnboardingEnd.js'
import { OnboardingFlow } from '../onboarding/OnboardingFlow.js'
import type { FlowStart } from '../onboarding/OnboardingShell.js'
import type { BusinessKybWizardProps } from './BusinessKybWizard.js'
import { businessKybWords } from './BusinessKybWizard.words.js'
import { KybStart } from './KybStart.js'

export type KybWizardProps = BusinessKybWizardProps & FlowStart

const loadLater = () => import('./KybLater.js').then(module => module.KybLater)

/** All steps of a business, once their code is there. */
export function KybWizard({ renderStep, ...props }: KybWizardProps) {
  const kyb = useBusinessKyb(props)
  const say = useWords(businessKybWords)
  // Fetched while the first step is read.
  const later = useRetriedLazy<OnboardingEndProps>(loadLater)
  const isReady = kyb.status === 'ready'
  const isStart = isReady && kyb.step.kind === 'start'
  return (
    <OnboardingFlow
      {...props}
      onboarding={kyb}
      renderStep={step => (isReady ? renderStep?.(step, kyb) : undefined)}
      later={later}
      lead={isStart ? say('kyb.lead') : undefined}
      below={isStart && <KybStart kyb={kyb} headingLevel={props.headingLevel} />}
    />
  )
}
