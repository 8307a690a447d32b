'use client'

import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import { OnboardingFlow } from '../OnboardingFlow.js'
import type { FlowStart } from '../OnboardingShell.js'
import type { BusinessKybWizardProps } from './BusinessKybWizard.js'
import { businessKybMessages } from './BusinessKybWizard.messages.js'
import { KybStart } from './KybStart.js'
import { useBusinessKyb } from './useBusinessKyb.js'

export type KybWizardProps = BusinessKybWizardProps & FlowStart

const later = createLazy(() => import('./KybLater.js').then(module => module.KybLater))

/** All steps of a business, once their code is there. */
export function KybWizard({ renderStep, ...props }: KybWizardProps) {
  const kyb = useBusinessKyb(props)
  const t = useMessages(businessKybMessages)
  const isReady = kyb.status === 'ready'
  const isStart = isReady && kyb.step.kind === 'start'
  return (
    <OnboardingFlow
      {...props}
      onboarding={kyb}
      renderStep={step => (isReady ? renderStep?.(step, kyb) : undefined)}
      later={later}
      lead={isStart ? t('kyb.lead') : undefined}
      below={isStart && <KybStart kyb={kyb} headingLevel={props.headingLevel} />}
    />
  )
}
