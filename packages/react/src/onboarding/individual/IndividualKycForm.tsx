'use client'

import { individualSteps } from '@grid-kyc/core'
import { forwardRef } from 'react'
import { createLazy } from '../../lazy/createLazy.js'
import { useMessages } from '../../messages/useMessages.js'
import type { OnboardingProps } from '../OnboardingProps.js'
import { Wizard, type WizardConfig } from '../Wizard.js'
import { IndividualFirstFields } from './IndividualFirstFields.js'
import { individualKycMessages } from './IndividualKycForm.messages.js'
import type { ReadyIndividualKyc, UseIndividualKycOptions } from './useIndividualKyc.js'

/** Props of `IndividualKycForm`. */
export interface IndividualKycFormProps extends UseIndividualKycOptions, OnboardingProps<ReadyIndividualKyc> {}

const config: WizardConfig<IndividualKycFormProps> = {
  name: 'individual-kyc',
  table: { resource: 'individual', steps: individualSteps },
  first: 'person',
  Fields: IndividualFirstFields,
  steps: createLazy(() => import('./IndividualKycSteps.js').then(module => module.IndividualKycSteps)),
}

/**
 * Collects everything Grid needs to verify a person, submits it, and shows the decision. Each step is saved, and continues on any
 * device. Only the first screen is in the initial bundle; with `initialData` it is rendered at once, also on a server.
 */
export const IndividualKycForm = forwardRef<HTMLDivElement, IndividualKycFormProps>(
  function IndividualKycForm(props, ref) {
    const t = useMessages(individualKycMessages)
    return <Wizard {...props} config={config} lead={t('kyc.lead')} rootRef={ref} />
  },
)
