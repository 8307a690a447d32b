import {
  BeneficialOwnerList,
  BusinessKybWizard,
  ContactVerification,
  type CustomerType,
  DocumentChecklist,
  IndividualKycForm,
  KycLinkButton,
  KycLinkHandoff,
  type KycLinkMode,
  OnboardingGate,
  VerificationErrorList,
  VerificationStatusPanel,
} from '@grid-kyc/react'
import type { ReactNode } from 'react'
import { terms } from './terms.js'

/** The sandbox stands in for the provider too; a real app leaves this out. */
const providerOrigins = ['https://*.sumsub.com', import.meta.env.VITE_SANDBOX_ORIGIN]

export interface Part {
  id: string
  label: string
  /** For one kind of customer. */
  only?: CustomerType
  render: (given: { account: ReactNode; customerType: CustomerType | undefined }) => ReactNode
}

const link = (mode: KycLinkMode, label: string): Part => ({
  id: `link-${mode}`,
  label,
  render: () => <KycLinkButton mode={mode} providerOrigins={providerOrigins} />,
})

/** Every component, each as a page of its own. */
export const parts: readonly Part[] = [
  {
    id: 'gate',
    label: 'The gate, with the hosted check',
    render: ({ account }) => (
      <OnboardingGate terms={terms} link={{ handoff: true, providerOrigins }}>
        {account}
      </OnboardingGate>
    ),
  },
  {
    id: 'gate-form',
    label: 'The gate, with forms',
    render: ({ account }) => (
      <OnboardingGate by="form" terms={terms}>
        {account}
      </OnboardingGate>
    ),
  },
  link('redirect', 'The link, in this tab'),
  link('tab', 'The link, in a new tab'),
  link('embedded', 'The check, right here'),
  { id: 'handoff', label: 'Over to a phone', render: () => <KycLinkHandoff /> },
  {
    id: 'form',
    label: 'The form',
    render: ({ customerType }) =>
      customerType === 'BUSINESS' ? <BusinessKybWizard terms={terms} /> : <IndividualKycForm terms={terms} />,
  },
  { id: 'owners', label: 'Owners', only: 'BUSINESS', render: () => <BeneficialOwnerList /> },
  { id: 'documents', label: 'Documents', render: () => <DocumentChecklist /> },
  { id: 'contacts', label: 'Contacts', render: () => <ContactVerification /> },
  { id: 'errors', label: 'What is missing', render: () => <VerificationErrorList /> },
  { id: 'status', label: 'Where they stand', render: () => <VerificationStatusPanel /> },
]
