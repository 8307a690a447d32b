import { beneficialOwnerFields, createBeneficialOwner, exampleOf } from '@grid-kyc/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterAll, beforeAll, it } from 'vitest'
import { harborAndPine } from '../../../../test/customers.js'
import { expectNothingLeft } from '../../../../test/expectNothingLeft.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { BeneficialOwnerList } from './BeneficialOwnerList.js'

let environment: TestEnvironment
beforeAll(async () => {
  environment = await startInProcess(harborAndPine)
  const example = exampleOf(beneficialOwnerFields)
  await environment.sandbox.client.send(createBeneficialOwner, {
    body: { ...example, customerId: environment.customerId },
  })
})
afterAll(() => environment.close())

/** The list, with a new owner open in it. */
async function mountAndUnmount() {
  render(
    <SandboxApp environment={environment} support="Contact us">
      <BeneficialOwnerList />
    </SandboxApp>,
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Add owner' }, { timeout: 10_000 }))
  const input = await screen.findByLabelText('First name')
  fireEvent.change(input, { target: { value: 'Ngozi' } })
  cleanup()
}

it('leaves no node and no listener behind, mounted and unmounted 50 times with unsaved text', () =>
  expectNothingLeft(mountAndUnmount))
