import { beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { VerificationErrorList } from './VerificationErrorList.js'
import '../styles.css'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess(harborAndPineInc)
})
afterEach(() => environment.close())

const patient = { timeout: 20_000 }
/** Kinds that Grid may add, each a wish of its own. */
const kinds = Array.from({ length: 40 }, (_, at) => `KIND_${at}`)
const isFenced = (element: HTMLElement) => getComputedStyle(element).contentVisibility === 'auto'

it('with more than a hundred issues renders the visible ones, and the open one without containment', async () => {
  const { customerId, sandbox } = environment
  const example = exampleOf(beneficialOwnerFields)
  const owners: string[] = []
  for (let at = 0; at < 3; at++) {
    const personalInfo = { ...example.personalInfo, firstName: `Person ${at}` }
    const body = { ...example, customerId, personalInfo, ownershipPercentage: 1, roles: ['DIRECTOR'] }
    owners.push((await sandbox.client.send(createBeneficialOwner, { body })).id)
  }
  sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: owners.flatMap(resourceId => [
      { resourceId, type: 'INVALID_FIELD', reason: '', field: 'nationality' },
      ...kinds.map(kind => ({ resourceId, type: 'MISSING_DOCUMENT', reason: '', acceptedDocumentTypes: [kind] })),
    ]),
  })
  render(
    <SandboxApp environment={environment} support="Contact us">
      <VerificationErrorList />
    </SandboxApp>,
  )
  const last = await screen.findByRole('button', { name: /^Correct .* Person 2 / }, patient)
  const group = last.closest<HTMLElement>('[role="group"]')
  if (!group) throw new Error('It is in no group.')
  expect(isFenced(group)).toBe(true)
  // An item that is not rendered can be reached all the same.
  last.focus()
  expect(last).toHaveFocus()
  fireEvent.click(last)
  // A list of countries is longer than its line.
  await screen.findByRole('combobox', { name: 'Nationality' }, patient)
  await waitFor(() => expect(isFenced(group)).toBe(false))
})
