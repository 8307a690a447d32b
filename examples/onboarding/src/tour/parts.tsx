import {
  BeneficialOwnerForm,
  BeneficialOwnerList,
  BusinessKybWizard,
  ContactVerification,
  type CustomerType,
  DocumentChecklist,
  DocumentUpload,
  IndividualKycForm,
  KycLinkButton,
  KycLinkHandoff,
  OnboardingGate,
  TermsConsent,
  VerificationErrorList,
  VerificationStatusPanel,
} from '@grid-kyc/react'
import type { ReactNode } from 'react'
import { Account } from '../Account.js'
import { Onboarding } from '../Onboarding.js'
import { terms } from '../terms.js'

export interface Part {
  id: string
  label: string
  /** For one kind of customer. */
  only?: CustomerType
  render: (given: { customerType: CustomerType | undefined; providerOrigin: string }) => ReactNode
}

const part = (id: string, label: string, render: Part['render'], only?: CustomerType): Part => ({
  id,
  label,
  render,
  ...(only && { only }),
})

/** Every component, each as a page of its own, in the order in which somebody meets them. */
export const partGroups: readonly { title: string; parts: readonly Part[] }[] = [
  {
    title: 'All of it',
    parts: [
      part('gate', 'The gate, with the hosted check', () => <Onboarding />),
      part('gate-form', 'The gate, with forms', () => (
        <OnboardingGate by="form" terms={terms}>
          <Account />
        </OnboardingGate>
      )),
    ],
  },
  {
    title: 'The check at Grid',
    parts: [
      part('link-redirect', 'In this tab', () => <KycLinkButton />),
      part('link-tab', 'In a new tab', () => <KycLinkButton mode="tab" />),
      part('link-embedded', 'Right here', ({ providerOrigin }) => (
        <KycLinkButton mode="embedded" providerOrigins={['https://*.sumsub.com', providerOrigin]} />
      )),
      part('handoff', 'Over to a phone', () => <KycLinkHandoff />),
    ],
  },
  {
    title: 'In your own app',
    parts: [
      part('form', 'The form', ({ customerType }) =>
        customerType === 'BUSINESS' ? <BusinessKybWizard terms={terms} /> : <IndividualKycForm terms={terms} />,
      ),
      part('contacts', 'Contacts', () => <ContactVerification />),
      part('terms', 'Terms', () => <TermsConsent terms={terms} />),
      part('owners', 'Everybody who owns', () => <BeneficialOwnerList />, 'BUSINESS'),
      part('owner', 'One owner', () => <BeneficialOwnerForm />, 'BUSINESS'),
      part('documents', 'All documents', () => <DocumentChecklist />),
      part('document', 'One document', ({ customerType }) => (
        <DocumentUpload category={customerType === 'BUSINESS' ? 'ownershipStructure' : 'identity'} />
      )),
    ],
  },
  {
    title: 'Afterwards',
    parts: [
      part('errors', 'What is missing', () => <VerificationErrorList />),
      part('status', 'Where they stand', () => <VerificationStatusPanel />),
    ],
  },
]
