'use client'

import type { OnboardingStep } from '../../hooks/onboarding/OnboardingStep.js'
import { useIndividualKyc } from '../../hooks/onboarding/useIndividualKyc.js'
import { useRetriedLazy } from '../../hooks/useRetriedLazy.js'
import { useWords } from '../../hooks/useWords.js'
import type { OnboardingEndProps } from '../onboarding/OnboardingEnd.js'
import { OnboardingFlow } from '../onboarding/OnboardingFlow.js'
import type { FlowStart } from '../onboarding/OnboardingShell.js'
import type { IndividualKycFormProps } from './IndividualKycForm.js'
import { individualKycWords } from './IndividualKycForm.words.js'
import { UnderAge } from './UnderAge.js'

export type IndividualKycFlowProps = IndividualKycFormProps & FlowStart

const loadLater = () => import('./IndividualKycLater.js').then(module => module.IndividualKycLater)

/** All steps of a person, once their code is there. */
export function IndividualKycFlow({ renderStep, ...props }: IndividualKycFlowProps) {
  const kyc = useIndividualKyc(props)
  const say = useWords(individualKycWords)
  // Fetched while the first step is read.
  const later = useRetriedLazy<OnboardingEndProps>(loadLater)
  const isReady = kyc.status === 'ready'
  if (isReady && kyc.isUnderAge) return <UnderAge kyc={kyc} headingLevel={props.headingLevel} />
  const leadOf = ({ id }: OnboardingStep) => {
    if (id === 'dueDiligence') return say('kyc.dueDiligence.lead')
    return isReady && id === kyc.steps[0]?.id ? say('kyc.lead') : undefined
  }
  return (
    <OnboardingFlow
      {...props}
      onboarding={kyc}
      renderStep={step => (isReady ? renderStep?.(step, kyc) : undefined)}
      later={later}
      lead={isReady ? leadOf(kyc.step) : say('kyc.lead')}
    />
  )
}
