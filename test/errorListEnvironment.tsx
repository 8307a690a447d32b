import {
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
  toFormData,
  uploadDocument,
  type VerificationError,
} from '@grid-kyc/core'
import { VerificationErrorList, type VerificationErrorListProps } from '@grid-kyc/react'
import { screen } from '@testing-library/react'
import { harborAndPineInc } from './customers.js'
import { SandboxApp } from './renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from './startInProcess.js'

/** Of the test that runs. */
export let environment: TestEnvironment

export async function startErrorList(customer: CustomerCreate = harborAndPineInc): Promise<void> {
  sessionStorage.clear()
  environment = await startInProcess(customer)
}

/** The list, and a support contact. */
export const App = (props: VerificationErrorListProps) => (
  <SandboxApp
    environment={environment}
    support={<a href="https://app.test/help">Contact us</a>}
    polling={{ fromMs: 100, upToMs: 100, settledMs: 100 }}
  >
    <VerificationErrorList {...props} />
  </SandboxApp>
)

/** Grid has looked, and wants this. */
export const object = (...errors: (Partial<VerificationError> & { type: string })[]) =>
  environment.sandbox.setVerification(environment.customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: errors.map(error => ({ resourceId: environment.customerId, reason: '', ...error })),
  })

export async function addOwner(person: object = {}, more: object = {}): Promise<string> {
  const example = exampleOf(beneficialOwnerFields)
  const personalInfo = { ...example.personalInfo, ...person }
  const body = { ...example, ...more, customerId: environment.customerId, personalInfo }
  return (await environment.sandbox.client.send(createBeneficialOwner, { body })).id
}

export const passport = async (documentHolder: string) => {
  const particulars = { documentNumber: 'X12345678', issuingAuthority: 'Department of State' }
  const file = new File(['%PDF-1.7\n'], 'passport.pdf', { type: 'application/pdf' })
  const form = { documentHolder, documentType: 'PASSPORT', country: 'US', ...particulars, file }
  return (await environment.sandbox.client.send(uploadDocument, { form: toFormData(form) })).id
}

export const heading = (name: string | RegExp) => screen.findByRole('heading', { name })
export const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)
