'use client'

import { individualSteps } from '@grid-kyc/core'
import { forwardRef } from 'react'
import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import type { OnboardingProps } from '../OnboardingProps.js'
import { type OnboardingKit, OnboardingShell } from '../OnboardingShell.js'
import { IndividualFirstQuestions } from './IndividualFirstQuestions.js'
import { individualKycMessages } from './IndividualKycForm.messages.js'
import type { ReadyIndividualKyc, UseIndividualKycOptions } from './useIndividualKyc.js'

export interface IndividualKycFormProps extends UseIndividualKycOptions, OnboardingProps<ReadyIndividualKyc> {}

const kit: OnboardingKit<IndividualKycFormProps> = {
  name: 'individual-kyc',
  table: { resource: 'individual', steps: individualSteps },
  first: 'person',
  Questions: IndividualFirstQuestions,
  flow: createLazy(() => import('./IndividualKycFlow.js').then(module => module.IndividualKycFlow)),
}

/**
 * A person from the first question to the decision: every step, saved as it goes, resumed on any device. Only the first
 * screen loads at once; with `initialData` it is drawn at once as well, also on a server.
 */
export const IndividualKycForm = forwardRef<HTMLDivElement, IndividualKycFormProps>(
  function IndividualKycForm(props, ref) {
    const t = useMessages(individualKycMessages)
    return <OnboardingShell kit={kit} props={props} lead={t('kyc.lead')} root={ref} />
  },
)
