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

export interface Screen {
  id: string
  label: string
  /** The customer type this screen is for; default both. */
  only?: CustomerType
  render: (given: { customerType: CustomerType | undefined; providerOrigin: string }) => ReactNode
}

const screen = (id: string, label: string, render: Screen['render'], only?: CustomerType): Screen => ({
  id,
  label,
  render,
  ...(only && { only }),
})

/** Every component as a screen of its own, in the order of the onboarding. */
export const screenGroups: readonly { title: string; screens: readonly Screen[] }[] = [
  {
    title: 'Onboarding gate',
    screens: [
      screen('gate', 'OnboardingGate: hosted', () => <Onboarding />),
      screen('gate-form', 'OnboardingGate: forms', () => (
        <OnboardingGate by="form" terms={terms}>
          <Account />
        </OnboardingGate>
      )),
    ],
  },
  {
    title: 'Hosted check',
    screens: [
      screen('link-redirect', 'KycLinkButton: same tab', () => <KycLinkButton />),
      screen('link-tab', 'KycLinkButton: new tab', () => <KycLinkButton mode="tab" />),
      screen('link-embedded', 'KycLinkButton: embedded', ({ providerOrigin }) => (
        <KycLinkButton mode="embedded" providerOrigins={['https://*.sumsub.com', providerOrigin]} />
      )),
      screen('handoff', 'Phone handoff', () => <KycLinkHandoff />),
    ],
  },
  {
    title: 'Forms in your app',
    screens: [
      screen('form', 'Onboarding form', ({ customerType }) =>
        customerType === 'BUSINESS' ? <BusinessKybWizard terms={terms} /> : <IndividualKycForm terms={terms} />,
      ),
      screen('contacts', 'ContactVerification', () => <ContactVerification />),
      screen('terms', 'TermsConsent', () => <TermsConsent terms={terms} />),
      screen('owners', 'BeneficialOwnerList', () => <BeneficialOwnerList />, 'BUSINESS'),
      screen('owner', 'BeneficialOwnerForm', () => <BeneficialOwnerForm />, 'BUSINESS'),
      screen('documents', 'DocumentChecklist', () => <DocumentChecklist />),
      screen('document', 'DocumentUpload', ({ customerType }) => (
        <DocumentUpload category={customerType === 'BUSINESS' ? 'ownershipStructure' : 'identity'} />
      )),
    ],
  },
  {
    title: 'Status and issues',
    screens: [
      screen('errors', 'VerificationErrorList', () => <VerificationErrorList />),
      screen('status', 'VerificationStatusPanel', () => <VerificationStatusPanel />),
    ],
  },
]
