import {
  beneficialOwnerFields,
  createBeneficialOwner,
  exampleOf,
  getCustomer,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { harborAndPineInc } from '../../../../test/customers.js'
import { SandboxApp } from '../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../test/startInProcess.js'
import { CustomerDetails, type CustomerDetailsProps } from './CustomerDetails.js'

let environment: TestEnvironment
let isOperator = true
beforeEach(async () => {
  isOperator = true
  environment = await startInProcess(harborAndPineInc, {
    proxy: { operator: () => isOperator, customerFor: () => (isOperator ? [] : null) },
  })
  const example = exampleOf(beneficialOwnerFields)
  const body = { ...example, customerId: environment.customerId, ownershipPercentage: 60 }
  await environment.sandbox.client.send(createBeneficialOwner, { body })
})
afterEach(() => environment.close())

const show = (props: Partial<CustomerDetailsProps> = {}) =>
  render(
    <SandboxApp environment={environment} support={null}>
      <CustomerDetails customerId={environment.customerId} {...props} />
    </SandboxApp>,
  )

it('[C9] shows an operator the data, owners, documents, verification and issues, with identifiers masked', async () => {
  const file = new File(['%PDF-1.7\n'], 'charter.pdf', { type: 'application/pdf' })
  const members = {
    documentHolder: environment.customerId,
    documentType: 'CERTIFICATE_OF_INCORPORATION',
    country: 'US',
  }
  await environment.sandbox.client.send(uploadDocument, { form: toFormData({ ...members, file }) })
  environment.sandbox.setVerification(environment.customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [
      { resourceId: environment.customerId, type: 'MISSING_FIELD', field: 'businessInfo.naicsCode', reason: '' },
      { resourceId: environment.customerId, type: 'APPLICANT_SANCTIONED', reason: 'On list 7Q' },
    ],
  })
  show()
  expect(await screen.findByRole('heading', { name: 'Harbor & Pine Trading, Inc.' })).toBeVisible()
  expect(await screen.findByText('NAICS code is missing')).toBeVisible()
  expect(screen.getByText('RESOLVE_ERRORS')).toBeVisible()
  expect(await screen.findByText('charter.pdf')).toBeVisible()
  expect(screen.getByText('Certificate of incorporation')).toBeVisible()
  expect(screen.getByText('2019-06-03')).toBeVisible()
  const owner = await screen.findByText(/ · 60% · /)
  expect(owner).toBeVisible()
  // A session recorder of the platform's own page takes no name along.
  expect(owner.closest('.rr-block')).not.toBeNull()
  const page = document.body.textContent ?? ''
  expect(page).not.toContain(harborAndPineInc.businessInfo?.taxId ?? 'nothing')
  // Withheld unless the proxy shows it to this operator.
  expect(page).not.toMatch(/SANCTION|7Q/)
})

it('shows what is withheld from the customer to an operator who may see it, also when it is decided', async () => {
  await environment.close()
  environment = await startInProcess(harborAndPineInc, {
    proxy: { operator: () => ({ revealWithheld: true }), audit: () => {}, customerFor: () => [] },
  })
  environment.sandbox.setVerification(environment.customerId, {
    verificationStatus: 'REJECTED',
    errors: [
      { resourceId: environment.customerId, type: 'APPLICANT_SANCTIONED', reason: 'On list 7Q' },
      { resourceId: environment.customerId, type: 'OF_TOMORROW', reason: 'Says much' },
    ],
  })
  show()
  expect(await screen.findByText('On list 7Q')).toBeVisible()
  expect(screen.getByText('APPLICANT_SANCTIONED')).toBeVisible()
  expect(screen.getByText('Says much')).toBeVisible()
  expect(screen.getByText('Don’t tell the customer about this. It can be unlawful.')).toBeVisible()
  expect(screen.queryByText('No open issues.')).not.toBeInTheDocument()
})

it('deletes after a confirmation, and tells the host', async () => {
  const onDeleted = vi.fn()
  show({ onDeleted })
  await userEvent.click(await screen.findByRole('button', { name: 'Delete customer' }))
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }))
  expect(onDeleted).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Delete customer' }))
  await userEvent.click(screen.getByRole('button', { name: 'Delete permanently' }))
  await waitFor(() => expect(onDeleted).toHaveBeenCalledWith(environment.customerId))
  const { customerId } = environment
  expect(await environment.sandbox.client.send(getCustomer, { customerId })).toMatchObject({ isDeleted: true })
})

it('says who may see a customer when the user is no operator', async () => {
  isOperator = false
  show()
  expect(await screen.findByRole('heading', { name: 'We can’t load this customer' })).toBeVisible()
})
