import { beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { harborAndPineInc } from '../../../../../test/harborAndPine.js'
import { type InProcess, startInProcess } from '../../../../../test/startInProcess.js'
import { GridKycProvider } from '../GridKycProvider.js'
import { VerificationErrorList } from './VerificationErrorList.js'
import '../../styles.css'

let world: InProcess
beforeEach(async () => {
  world = await startInProcess(harborAndPineInc)
})
afterEach(() => world.close())

const patient = { timeout: 20_000 }
const isFenced = (element: HTMLElement) => getComputedStyle(element).contentVisibility === 'auto'

it('with many people draws what is seen, and what is open without a fence around it', async () => {
  const { customerId, sandbox } = world
  const example = exampleOf(beneficialOwnerFields)
  const owners: string[] = []
  for (let at = 0; at < 51; at++) {
    const personalInfo = { ...example.personalInfo, firstName: `Person ${at}` }
    const body = { ...example, customerId, personalInfo, ownershipPercentage: 1, roles: ['DIRECTOR'] }
    owners.push((await sandbox.client.send(createBeneficialOwner, { body })).id)
  }
  sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: owners.map(resourceId => ({ resourceId, type: 'INVALID_FIELD', reason: '', field: 'nationality' })),
  })
  render(
    <GridKycProvider proxyUrl={world.proxyUrl} fetch={request => world.fetch(request)} support="Contact us">
      <VerificationErrorList />
    </GridKycProvider>,
  )
  const last = await screen.findByRole('button', { name: /^Fix this .* Person 50 / }, patient)
  const group = last.closest<HTMLElement>('[role="group"]')
  if (!group) throw new Error('It is in no group.')
  expect(isFenced(group)).toBe(true)
  // What is not drawn can be reached all the same.
  last.focus()
  expect(last).toHaveFocus()
  fireEvent.click(last)
  // A list of countries is longer than its line.
  await screen.findByRole('combobox', { name: 'Their nationality' }, patient)
  await waitFor(() => expect(isFenced(group)).toBe(false))
})
