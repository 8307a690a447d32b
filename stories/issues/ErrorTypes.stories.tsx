import { VerificationErrorList } from '@grid-kyc/react'
import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor, within } from 'storybook/test'
import { ada, tidal } from '../support/people.js'
import { SandboxProvider } from '../support/SandboxProvider.js'
import { Sheet } from '../ui/Sheet.js'
import { allTypes, objectOn } from './errorTypes.js'

/** Every type of error, on every resource it can be about: a business and its people, and an individual. */
const meta = {
  title: 'Errors/VerificationErrorList/Types',
  component: VerificationErrorList,
  tags: ['!autodocs'],
} satisfies Meta<typeof VerificationErrorList>

export default meta
type Story = StoryObj<typeof meta>

function of(type: string): Story {
  const { on, people, reads } = allTypes[type] ?? { on: [], people: false, reads: /^$/ }
  const arrange = objectOn(type)
  const ofBusiness = (
    <SandboxProvider customer={tidal} arrange={arrange}>
      <VerificationErrorList />
    </SandboxProvider>
  )
  const ofPerson = (
    <SandboxProvider customer={ada} arrange={arrange}>
      <VerificationErrorList />
    </SandboxProvider>
  )
  // Withheld errors are one entry, whatever holder they are about.
  const isWithheld = reads.test('We can’t complete this check')
  const ofPeople = people ? on.filter(resource => resource !== 'owner').length || 1 : 0
  const shown = isWithheld ? 2 : on.length + ofPeople
  return {
    render: () => <Sheet cells={{ 'a business': ofBusiness, ...(people && { 'a person': ofPerson }) }} />,
    play: async ({ canvasElement }) => {
      const page = within(canvasElement)
      await waitFor(async () => expect(await page.findAllByRole('heading', { name: reads })).toHaveLength(shown))
      await expect(canvasElement.textContent).not.toMatch(/[A-Z]{3,}_[A-Z]/)
    },
  }
}

export const MissingField = of('MISSING_FIELD')
export const InvalidField = of('INVALID_FIELD')
export const MissingLegalPresenceDocument = of('MISSING_LEGAL_PRESENCE_DOCUMENT')
export const MissingControlStructureDocument = of('MISSING_CONTROL_STRUCTURE_DOCUMENT')
export const MissingOwnershipStructureDocument = of('MISSING_OWNERSHIP_STRUCTURE_DOCUMENT')
export const MissingProofOfAddressDocument = of('MISSING_PROOF_OF_ADDRESS_DOCUMENT')
export const MissingIdentityDocument = of('MISSING_IDENTITY_DOCUMENT')
export const MissingGoodStandingDocument = of('MISSING_GOOD_STANDING_DOCUMENT')
export const MissingDocument = of('MISSING_DOCUMENT')
export const InvalidDocument = of('INVALID_DOCUMENT')
export const ExpiredDocument = of('EXPIRED_DOCUMENT')
export const PoorQualityDocument = of('POOR_QUALITY_DOCUMENT')
export const UnreadableDocument = of('UNREADABLE_DOCUMENT')
export const IncompleteDocument = of('INCOMPLETE_DOCUMENT')
export const WrongDocumentType = of('WRONG_DOCUMENT_TYPE')
export const DocumentVerificationFailed = of('DOCUMENT_VERIFICATION_FAILED')
export const MissingBeneficialOwner = of('MISSING_BENEFICIAL_OWNER')
export const MissingControlPerson = of('MISSING_CONTROL_PERSON')

/** These reach the page as one `WITHHELD` entry: the proxy has replaced them. */
export const SuspectedFraudDocument = of('SUSPECTED_FRAUD_DOCUMENT')
export const ApplicantSanctioned = of('APPLICANT_SANCTIONED')
export const ApplicantFraud = of('APPLICANT_FRAUD')
export const ApplicantCriminalRecord = of('APPLICANT_CRIMINAL_RECORD')
export const ApplicantRejected = of('APPLICANT_REJECTED')

/** Taken out of use, or not known yet. */
export const MissingCompanyDetailsDocument = of('MISSING_COMPANY_DETAILS_DOCUMENT')
export const UnknownWithField = of('FIELD_NEEDS_A_LOOK')
export const UnknownWithDocumentTypes = of('HOLOGRAM_WANTED')
export const UnknownOfDocument = of('STAMP_IS_PALE')
export const Unknown = of('SOMETHING_ELSE')
