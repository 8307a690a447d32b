'use client'

import type { CustomerType } from '@grid-kyc/core'
import { useVerificationErrors } from '../issues/useVerificationErrors.js'
import { createLazy } from '../lazy/createLazy.js'
import { LazyPart } from '../lazy/LazyPart.js'
import type { BusinessKybWizardProps } from '../onboarding/business/BusinessKybWizard.js'
import type { IndividualKycFormProps } from '../onboarding/individual/IndividualKycForm.js'
import { CustomerStatus } from '../status/CustomerStatus.js'
import type { UseVerificationStatusResult } from '../status/useVerificationStatus.js'
import type { HeadingLevel } from '../ui/HeadingLevel.js'

export interface GateFormOptions {
  /** Props for the form of a business. */
  business?: Omit<BusinessKybWizardProps, 'customerId' | 'headingLevel' | 'className' | 'terms'> | undefined
  /** Props for the form of an individual. */
  individual?: Omit<IndividualKycFormProps, 'customerId' | 'headingLevel' | 'className' | 'terms'> | undefined
}

export interface GateFormProps extends GateFormOptions {
  /** The id of the customer. Default: the customer of the signed-in session. */
  customerId: string | undefined
  /** The version and the full text of the terms. */
  terms?: BusinessKybWizardProps['terms']
  /** The customer’s status. */
  verification: UseVerificationStatusResult
  customerType: CustomerType
  headingLevel: HeadingLevel
}

const wizard = createLazy(() =>
  import('../onboarding/business/BusinessKybWizard.js').then(module => module.BusinessKybWizard),
)
const form = createLazy(() =>
  import('../onboarding/individual/IndividualKycForm.js').then(module => module.IndividualKycForm),
)
const issues = createLazy(() =>
  import('../issues/VerificationErrorList.js').then(module => module.VerificationErrorList),
)

/** The check in your own app: the form until it is submitted, what Grid then requires, and the wait. */
export function GateForm(props: GateFormProps) {
  const { verification, customerId, customerType, terms, business, individual, headingLevel } = props
  const errors = useVerificationErrors({ customerId })
  if (errors.status === 'ready' && errors.state === 'action_needed') {
    return (
      <LazyPart key="errors" part={issues}>
        {Issues => <Issues customerId={customerId} headingLevel={headingLevel} />}
      </LazyPart>
    )
  }
  if (verification.status === 'ready' && verification.state === 'in_review') {
    return <CustomerStatus verification={verification} headingLevel={headingLevel} />
  }
  const common = { customerId, terms, headingLevel }
  // One element for as long as the form is open: a customer comes into being in the middle of it.
  return customerType === 'BUSINESS' ? (
    <LazyPart key="business" part={wizard}>
      {Wizard => <Wizard {...business} {...common} />}
    </LazyPart>
  ) : (
    <LazyPart key="individual" part={form}>
      {Form => <Form {...individual} {...common} />}
    </LazyPart>
  )
}
