import { getCustomer, type VerificationError } from '@grid-kyc/core'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { VerificationErrorList } from '../issues/VerificationErrorList.js'
import { BusinessKybWizard } from './business/BusinessKybWizard.js'

let environment: TestEnvironment
beforeEach(async () => {
  sessionStorage.clear()
  environment = await startInProcess(harborAndPineInc)
})
afterEach(() => environment.close())

const object = (...errors: (Partial<VerificationError> & { type: string })[]) =>
  environment.sandbox.setVerification(environment.customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: errors.map(error => ({ resourceId: environment.customerId, reason: '', ...error })),
  })

/** A host with a list, and the form for what is fixed elsewhere. */
function Host() {
  const [step, setStep] = useState<string>()
  return (
    <SandboxApp environment={environment} support="Contact us">
      {step === undefined ? (
        <VerificationErrorList onFix={error => setStep(error.step)} />
      ) : (
        <BusinessKybWizard mode="resolve" step={step} onStepChange={change => setStep(change.step)} />
      )}
    </SandboxApp>
  )
}

it('shows only the steps and questions that errors ask for', async () => {
  object(
    { type: 'INVALID_FIELD', field: 'businessInfo.legalName' },
    { type: 'MISSING_FIELD', field: 'customer.address.line1' },
    { type: 'MISSING_FIELD', field: 'businessInfo.purposeOfAccount' },
  )
  render(<Host />)
  await userEvent.click(await screen.findByRole('button', { name: /^Correct Legal name of the business couldn’t/ }))
  expect(await screen.findByRole('heading', { name: /^About the business\s+Step 1 of 5/ })).toBeVisible()
  const steps = screen.getByRole('group', { name: 'Steps' })
  expect(within(steps).queryByText('Owners')).toBeNull()
  expect(within(steps).getByText('Activity and funds')).toBeInTheDocument()
  const name = screen.getByLabelText('Legal name of the business')
  expect(screen.getAllByRole('textbox')).toEqual([name])
  await userEvent.clear(name)
  await userEvent.type(name, 'Harbor, Inc.')
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))

  // An address whole, and nothing else of its step.
  expect(await screen.findByLabelText('Street address')).toBeVisible()
  expect(screen.getByLabelText('City or town')).toBeVisible()
  expect(screen.queryByLabelText('Industry')).toBeNull()
  const { customerId, sandbox } = environment
  expect(await sandbox.client.send(getCustomer, { customerId })).toMatchObject({
    businessInfo: { legalName: 'Harbor, Inc.' },
  })
})

it('asks what a new answer makes necessary', async () => {
  object({ type: 'MISSING_FIELD', field: 'businessInfo.purposeOfAccount' })
  render(<Host />)
  await userEvent.click(await screen.findByRole('button', { name: /^(Add|Correct) / }))
  await userEvent.selectOptions(await screen.findByLabelText('Main purpose of the account'), 'OTHER')
  expect(await screen.findByLabelText('Describe what you will use it for')).toBeVisible()
})
