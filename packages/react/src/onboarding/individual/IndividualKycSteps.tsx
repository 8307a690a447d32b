'use client'

import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import type { OnboardingProps } from '../OnboardingProps.js'
import type { OnboardingStep } from '../OnboardingStep.js'
import type { WizardStart } from '../Wizard.js'
import { WizardSteps } from '../WizardSteps.js'
import { individualKycMessages } from './IndividualKycForm.messages.js'
import { UnderAge } from './UnderAge.js'
import { type ReadyIndividualKyc, type UseIndividualKycOptions, useIndividualKyc } from './useIndividualKyc.js'

export type IndividualKycStepsProps = UseIndividualKycOptions & OnboardingProps<ReadyIndividualKyc> & WizardStart

const renderers = createLazy(() => import('./individualRenderers.js').then(module => module.individualRenderers))

/** All steps of a person, once their code is there. */
export function IndividualKycSteps({ renderStep, ...props }: IndividualKycStepsProps) {
  const kyc = useIndividualKyc(props)
  const t = useMessages(individualKycMessages)
  const isReady = kyc.status === 'ready'
  if (isReady && kyc.isUnderAge) return <UnderAge kyc={kyc} headingLevel={props.headingLevel} />
  const leadOf = ({ id }: OnboardingStep) => {
    if (id === 'dueDiligence') return t('kyc.dueDiligence.lead')
    return isReady && id === kyc.steps[0]?.id ? t('kyc.lead') : undefined
  }
  return (
    <WizardSteps
      {...props}
      onboarding={kyc}
      renderStep={step => (isReady ? renderStep?.(step, kyc) : undefined)}
      renderers={renderers}
      lead={isReady ? leadOf(kyc.step) : t('kyc.lead')}
    />
  )
}
