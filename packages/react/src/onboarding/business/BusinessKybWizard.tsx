'use client'

import { businessSteps } from '@grid-kyc/core'
import { forwardRef } from 'react'
import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import type { OnboardingProps } from '../OnboardingProps.js'
import { Wizard, type WizardConfig } from '../Wizard.js'
import { BusinessFirstFields } from './BusinessFirstFields.js'
import { businessKybMessages } from './BusinessKybWizard.messages.js'
import { StartChecklist } from './StartChecklist.js'
import type { ReadyBusinessKyb, UseBusinessKybOptions } from './useBusinessKyb.js'

/** Props of `BusinessKybWizard`. */
export interface BusinessKybWizardProps extends UseBusinessKybOptions, OnboardingProps<ReadyBusinessKyb> {}

const config: WizardConfig<BusinessKybWizardProps> = {
  name: 'business-kyb',
  table: { resource: 'business', steps: businessSteps },
  first: 'start',
  Fields: BusinessFirstFields,
  Needed: StartChecklist,
  steps: createLazy(() => import('./BusinessKybSteps.js').then(module => module.BusinessKybSteps)),
}

/**
 * Collects everything Grid needs to verify a business, submits it, and shows the decision. Each step is saved, and continues on
 * any device. Only the first screen is in the initial bundle; with `initialData` it is rendered at once, also on a server.
 */
export const BusinessKybWizard = forwardRef<HTMLDivElement, BusinessKybWizardProps>(
  function BusinessKybWizard(props, ref) {
    const t = useMessages(businessKybMessages)
    return <Wizard {...props} config={config} lead={t('kyb.lead')} rootRef={ref} />
  },
)
