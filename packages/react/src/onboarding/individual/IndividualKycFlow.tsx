'use client'

import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import { OnboardingFlow } from '../OnboardingFlow.js'
import type { FlowStart } from '../OnboardingShell.js'
import type { OnboardingStep } from '../OnboardingStep.js'
import type { IndividualKycFormProps } from './IndividualKycForm.js'
import { individualKycMessages } from './IndividualKycForm.messages.js'
import { UnderAge } from './UnderAge.js'
import { useIndividualKyc } from './useIndividualKyc.js'

export type IndividualKycFlowProps = IndividualKycFormProps & FlowStart

const later = createLazy(() => import('./IndividualKycLater.js').then(module => module.IndividualKycLater))

/** All steps of a person, once their code is there. */
export function IndividualKycFlow({ renderStep, ...props }: IndividualKycFlowProps) {
  const kyc = useIndividualKyc(props)
  const t = useMessages(individualKycMessages)
  const isReady = kyc.status === 'ready'
  if (isReady && kyc.isUnderAge) return <UnderAge kyc={kyc} headingLevel={props.headingLevel} />
  const leadOf = ({ id }: OnboardingStep) => {
    if (id === 'dueDiligence') return t('kyc.dueDiligence.lead')
    return isReady && id === kyc.steps[0]?.id ? t('kyc.lead') : undefined
  }
  return (
    <OnboardingFlow
      {...props}
      onboarding={kyc}
      renderStep={step => (isReady ? renderStep?.(step, kyc) : undefined)}
      later={later}
      lead={isReady ? leadOf(kyc.step) : t('kyc.lead')}
    />
  )
}
