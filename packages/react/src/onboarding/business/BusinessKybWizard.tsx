'use client'

import { businessSteps } from '@grid-kyc/core'
import { forwardRef } from 'react'
import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import type { OnboardingProps } from '../OnboardingProps.js'
import { type OnboardingKit, OnboardingShell } from '../OnboardingShell.js'
import { businessKybMessages } from './BusinessKybWizard.messages.js'
import { KybFirstQuestions } from './KybFirstQuestions.js'
import type { ReadyBusinessKyb, UseBusinessKybOptions } from './useBusinessKyb.js'

export interface BusinessKybWizardProps extends UseBusinessKybOptions, OnboardingProps<ReadyBusinessKyb> {}

const kit: OnboardingKit<BusinessKybWizardProps> = {
  name: 'business-kyb',
  table: { resource: 'business', steps: businessSteps },
  first: 'start',
  Questions: KybFirstQuestions,
  flow: createLazy(() => import('./KybWizard.js').then(module => module.KybWizard)),
}

/**
 * A business from the first question to the decision: every step, saved as it goes, resumed on any device. Only the first
 * screen loads at once; with `initialData` it is drawn at once as well, also on a server.
 */
export const BusinessKybWizard = forwardRef<HTMLDivElement, BusinessKybWizardProps>(
  function BusinessKybWizard(props, ref) {
    const t = useMessages(businessKybMessages)
    return <OnboardingShell kit={kit} props={props} lead={t('kyb.lead')} root={ref} />
  },
)
