'use client'

import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import type { OnboardingProps } from '../OnboardingProps.js'
import type { WizardStart } from '../Wizard.js'
import { WizardSteps } from '../WizardSteps.js'
import { businessKybMessages } from './BusinessKybWizard.messages.js'
import { BusinessNeeds } from './BusinessNeeds.js'
import { type ReadyBusinessKyb, type UseBusinessKybOptions, useBusinessKyb } from './useBusinessKyb.js'

export type BusinessKybStepsProps = UseBusinessKybOptions & OnboardingProps<ReadyBusinessKyb> & WizardStart

const renderers = createLazy(() => import('./businessRenderers.js').then(module => module.businessRenderers))

/** All steps of a business, once their code is there. */
export function BusinessKybSteps({ renderStep, ...props }: BusinessKybStepsProps) {
  const kyb = useBusinessKyb(props)
  const t = useMessages(businessKybMessages)
  const isReady = kyb.status === 'ready'
  const isStart = isReady && kyb.step.kind === 'start'
  return (
    <WizardSteps
      {...props}
      onboarding={kyb}
      renderStep={step => (isReady ? renderStep?.(step, kyb) : undefined)}
      renderers={renderers}
      lead={isStart ? t('kyb.lead') : undefined}
      needed={isStart && <BusinessNeeds kyb={kyb} headingLevel={props.headingLevel} />}
    />
  )
}
