import {
  allFields,
  type BusinessInfo,
  createVerification,
  dataInventory,
  type Field,
  getCustomer,
  locateField,
} from '@grid-kyc/core'
import { BusinessKybWizard } from '@grid-kyc/react'
import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { harborAndPineInc } from './customers.js'
import { SandboxApp } from './renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from './startInProcess.js'

/** The one row that makes a field. */
const row = vi.hoisted(
  () =>
    ({
      constraints: { maxLength: 20 },
      label: 'Website of the business',
      control: 'text',
      step: 'business',
      neededFor: 'verification',
      privacy: 'open',
      example: 'harbor.example',
    }) satisfies Field,
)

vi.mock('../packages/core/src/fields/businessInfoFields.js', async original => {
  const { businessInfoFields } = await original<{ businessInfoFields: object }>()
  return { businessInfoFields: { ...businessInfoFields, website: row } }
})

let environment: TestEnvironment
beforeEach(async () => {
  environment = await startInProcess(harborAndPineInc)
})
afterEach(() => environment.close())

it('a field is one row: asked, checked, sent, kept, read back, looked up and inventoried', async () => {
  const path = 'businessInfo.website'
  const { customerId, sandbox } = environment
  const { errors } = await sandbox.client.send(createVerification, { body: { customerId } })
  expect(errors).toContainEqual(expect.objectContaining({ type: 'MISSING_FIELD', field: path }))

  render(
    <SandboxApp environment={environment} support="Contact us">
      <BusinessKybWizard steps={['business', 'review']} />
    </SandboxApp>,
  )
  const input = await screen.findByLabelText(row.label)
  expect(screen.getByText(`${row.label} is missing`)).toBeVisible()
  await userEvent.type(input, 'a-name-that-is-far-too-long.example')
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  const summary = await screen.findByRole('alert')
  expect(within(summary).getByRole('link')).toHaveTextContent(`Use 20 characters or fewer for “${row.label}”`)
  await userEvent.clear(input)
  await userEvent.type(input, 'harbor.example')
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }))
  expect(await screen.findByText('harbor.example')).toBeVisible()

  const customer = await sandbox.client.send(getCustomer, { customerId })
  const info: (BusinessInfo & { website?: string }) | undefined =
    customer.customerType === 'BUSINESS' ? customer.businessInfo : undefined
  expect(info?.website).toBe('harbor.example')
  expect(locateField(allFields.business, 'customer.website')).toMatchObject({ path, exact: true })
  expect(dataInventory(allFields)).toContainEqual(expect.objectContaining({ path, label: row.label }))
})
