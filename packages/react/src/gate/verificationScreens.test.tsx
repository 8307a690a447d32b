import { render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, it } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { VerificationErrorList } from '../issues/VerificationErrorList.js'
import { KycLinkButton } from '../link/KycLinkButton.js'
import { BusinessKybWizard } from '../onboarding/business/BusinessKybWizard.js'
import { VerificationStatusPanel } from '../status/VerificationStatusPanel.js'
import { OnboardingGate } from './OnboardingGate.js'

let environment: TestEnvironment
afterEach(() => environment.close())

const children = <p>Your account</p>
const components: Record<string, ReactElement> = {
  'the wizard': <BusinessKybWizard />,
  'the list': <VerificationErrorList />,
  'the gate by form': <OnboardingGate by="form">{children}</OnboardingGate>,
  'the gate by link': <OnboardingGate>{children}</OnboardingGate>,
  'the button': <KycLinkButton />,
  'the panel': <VerificationStatusPanel />,
}

const review = /You don’t need to do anything/
const statuses: Record<string, [customer: string, said: RegExp, notSaid: RegExp]> = {
  RESOLVE_ERRORS: ['UNVERIFIED', /more information|1 thing to fix|update needed/i, review],
  PENDING_MANUAL_REVIEW: ['PENDING', /This can take longer/, /more information|is verified|couldn’t verify/],
  IN_PROGRESS: ['PENDING', review, /This can take longer|more information|is verified|couldn’t verify/],
  APPROVED: ['APPROVED', /Your business is verified|Your account/, review],
  REJECTED: ['REJECTED', /We couldn’t verify your business/, review],
}

it.each(Object.keys(components).flatMap(name => Object.keys(statuses).map(status => [status, name] as const)))(
  '[V2] %s has its own words in %s',
  async (verificationStatus, name) => {
    environment = await startInProcess(harborAndPineInc)
    const { sandbox, customerId } = environment
    const missing = { resourceId: customerId, type: 'MISSING_FIELD', field: 'address.line1', reason: '' }
    const errors = verificationStatus === 'RESOLVE_ERRORS' ? [missing] : []
    const [kybStatus, said, notSaid] = statuses[verificationStatus] ?? ['', /./, /./]
    sandbox.setVerification(customerId, { verificationStatus, errors })
    sandbox.setCustomerStatus(customerId, kybStatus)
    render(
      <SandboxApp environment={environment} support={<a href="/help">Contact us</a>}>
        {components[name]}
      </SandboxApp>,
    )
    await waitFor(() => expect(screen.queryAllByText(said)[0]).toBeVisible())
    expect(screen.queryByText(notSaid)).toBeNull()
    expect(screen.queryByText('Your account') !== null).toBe(
      name.startsWith('the gate') && verificationStatus === 'APPROVED',
    )
    // A rejection is never without a next step.
    if (verificationStatus === 'REJECTED') expect(screen.getByRole('link', { name: 'Contact us' })).toBeVisible()
  },
)

it.each(Object.keys(components))(
  '[F6] %s says that a review by hand can take longer, and asks for nothing',
  async name => {
    environment = await startInProcess(harborAndPineInc)
    const { sandbox, customerId } = environment
    sandbox.setVerification(customerId, { verificationStatus: 'PENDING_MANUAL_REVIEW', errors: [] })
    sandbox.setCustomerStatus(customerId, 'PENDING')
    render(
      <SandboxApp environment={environment} support={<a href="/help">Contact us</a>}>
        {components[name]}
      </SandboxApp>,
    )
    await waitFor(() => expect(screen.getByText(/This can take longer.*You don’t need to do anything/)).toBeVisible())
    expect(screen.queryAllByRole('textbox')).toEqual([])
  },
)
