'use client'

import { individualSteps } from '@grid-kyc/core'
import { forwardRef } from 'react'
import type { ReadyIndividualKyc, UseIndividualKycOptions } from '../../hooks/onboarding/useIndividualKyc.js'
import { useWords } from '../../hooks/useWords.js'
import type { OnboardingProps } from '../onboarding/OnboardingProps.js'
import { type OnboardingKit, OnboardingShell } from '../onboarding/OnboardingShell.js'
import { IndividualFirstQuestions } from './IndividualFirstQuestions.js'
import { individualKycWords } from './IndividualKycForm.words.js'

export interface IndividualKycFormProps extends UseIndividualKycOptions, OnboardingProps<ReadyIndividualKyc> {}

const kit: OnboardingKit<IndividualKycFormProps> = {
  name: 'individual-kyc',
  table: { resource: 'individual', steps: individualSteps },
  first: 'person',
  Questions: IndividualFirstQuestions,
  load: () => import('./IndividualKycFlow.js').then(module => module.IndividualKycFlow),
}

/**
 * A person from the first question to the decision: every step, saved as it goes, resumed on any device. Only the first
 * screen loads at once; with `initialData` it is drawn at once as well, also on a server.
 */
export const IndividualKycForm = forwardRef<HTMLDivElement, IndividualKycFormProps>(
  function IndividualKycForm(props, ref) {
    const say = useWords(individualKycWords)
    return <OnboardingShell kit={kit} props={props} lead={say('kyc.lead')} root={ref} />
  },
)
