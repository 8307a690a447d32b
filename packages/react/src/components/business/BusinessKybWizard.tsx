'use client'

import { businessSteps } from '@grid-kyc/core'
import { forwardRef } from 'react'
import type { ReadyBusinessKyb, UseBusinessKybOptions } from '../../hooks/onboarding/useBusinessKyb.js'
import { useWords } from '../../hooks/useWords.js'
import type { OnboardingProps } from '../onboarding/OnboardingProps.js'
import { type OnboardingKit, OnboardingShell } from '../onboarding/OnboardingShell.js'
import { businessKybWords } from './BusinessKybWizard.words.js'
import { KybFirstQuestions } from './KybFirstQuestions.js'

export interface BusinessKybWizardProps extends UseBusinessKybOptions, OnboardingProps<ReadyBusinessKyb> {}

const kit: OnboardingKit<BusinessKybWizardProps> = {
  name: 'business-kyb',
  table: { resource: 'business', steps: businessSteps },
  first: 'start',
  Questions: KybFirstQuestions,
  load: () => import('./KybWizard.js').then(module => module.KybWizard),
}

/**
 * A business from the first question to the decision: every step, saved as it goes, resumed on any device. Only the first
 * screen loads at once; with `initialData` it is drawn at once as well, also on a server.
 */
export const BusinessKybWizard = forwardRef<HTMLDivElement, BusinessKybWizardProps>(
  function BusinessKybWizard(props, ref) {
    const say = useWords(businessKybWords)
    return <OnboardingShell kit={kit} props={props} lead={say('kyb.lead')} root={ref} />
  },
)
