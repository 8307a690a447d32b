import { beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { harborAndPine } from '../../../../../test/customers.js'
import { SandboxApp } from '../../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../../test/startInProcess.js'
import { BusinessKybWizard } from './BusinessKybWizard.js'

let environment: TestEnvironment
afterEach(() => environment.close())

it('reads the documents of one person at a time where there are many, first of whom Grid wants something', async () => {
  environment = await startInProcess(harborAndPine)
  const example = exampleOf(beneficialOwnerFields)
  const ids: string[] = []
  for (let at = 1; at <= 30; at++) {
    const personalInfo = { ...example.personalInfo, firstName: `Partner ${at}` }
    const body = { ...example, customerId: environment.customerId, ownershipPercentage: 0, personalInfo }
    ids.push((await environment.sandbox.client.send(createBeneficialOwner, { body })).id)
  }
  const error = { resourceId: ids[20] ?? '', type: 'MISSING_IDENTITY_DOCUMENT', reason: 'Missing.' }
  environment.sandbox.setVerification(environment.customerId, { verificationStatus: 'RESOLVE_ERRORS', errors: [error] })
  const reads = () => environment.sandbox.requests.filter(({ operation }) => operation === 'listDocuments').length

  render(
    <SandboxApp environment={environment} support="Contact us">
      <BusinessKybWizard step="documents" />
    </SandboxApp>,
  )
  const first = await screen.findByRole('button', { name: 'Hide the documents of Partner 21 Haddad' })
  expect(first.closest('li')).toHaveTextContent('Update needed')
  expect(await screen.findByRole('heading', { name: 'Photo ID' })).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Proof of address' })).toBeVisible()
  expect(reads()).toBe(2)
  await userEvent.click(screen.getByRole('button', { name: 'Show the documents of Partner 2 Haddad' }))
  expect(await screen.findByRole('heading', { name: 'Photo ID' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Show the documents of Partner 21 Haddad' })).toBeVisible()
  expect(reads()).toBe(3)
})
