import { beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import { harborAndPine } from '../../../../../test/harborAndPine.js'
import { type InProcess, startInProcess } from '../../../../../test/startInProcess.js'
import { GridKycProvider } from '../../provider/GridKycProvider.js'
import { BusinessKybWizard } from './BusinessKybWizard.js'

let world: InProcess
afterEach(() => world.close())

it('reads the documents of one person at a time where there are many, first of whom Grid wants something', async () => {
  world = await startInProcess(harborAndPine)
  const example = exampleOf(beneficialOwnerFields)
  const ids: string[] = []
  for (let at = 1; at <= 30; at++) {
    const personalInfo = { ...example.personalInfo, firstName: `Partner ${at}` }
    const body = { ...example, customerId: world.customerId, ownershipPercentage: 0, personalInfo }
    ids.push((await world.sandbox.client.send(createBeneficialOwner, { body })).id)
  }
  const error = { resourceId: ids[20] ?? '', type: 'MISSING_IDENTITY_DOCUMENT', reason: 'Missing.' }
  world.sandbox.setVerification(world.customerId, { verificationStatus: 'RESOLVE_ERRORS', errors: [error] })
  const reads = () => world.sandbox.requests.filter(({ operation }) => operation === 'listDocuments').length

  render(
    <GridKycProvider proxyUrl={world.proxyUrl} fetch={request => world.fetch(request)} support="Contact us">
      <BusinessKybWizard step="documents" />
    </GridKycProvider>,
  )
  const first = await screen.findByRole('button', { name: 'Hide the documents of Partner 21 Haddad' })
  expect(first.closest('li')).toHaveTextContent('Needs a change')
  expect(await screen.findByRole('heading', { name: 'Proof of identity' })).toBeVisible()
  expect(await screen.findByRole('heading', { name: 'Proof of address' })).toBeVisible()
  expect(reads()).toBe(2)
  await userEvent.click(screen.getByRole('button', { name: 'Show the documents of Partner 2 Haddad' }))
  expect(await screen.findByRole('heading', { name: 'Proof of identity' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Show the documents of Partner 21 Haddad' })).toBeVisible()
  expect(reads()).toBe(3)
})
