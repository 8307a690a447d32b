import {
  beneficialOwnerFields,
  createBeneficialOwner,
  createCustomer,
  exampleOf,
  getCustomer,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'
import { pdf } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

const company = {
  customerType: 'BUSINESS',
  businessInfo: {
    legalName: 'Harbor & Pine Trading, Inc.',
    country: 'US',
    taxId: '83-4021577',
    registrationNumber: '7304003',
    incorporatedOn: '2019-06-03',
  },
} as const

const reason = 'On list 7Q'

/** A business with an owner and a document, of which Grid has something to say that it must not learn. */
async function seedBusiness({ sandbox }: TestEnvironment): Promise<string> {
  const { client } = sandbox
  const { id: customerId = '' } = await client.send(createCustomer, { body: company })
  const owner = { ...exampleOf(beneficialOwnerFields), customerId, ownershipPercentage: 60 }
  await client.send(createBeneficialOwner, { body: owner })
  await client.send(uploadDocument, {
    form: toFormData({
      documentHolder: customerId,
      documentType: 'CERTIFICATE_OF_INCORPORATION',
      country: 'US',
      file: new File([new Uint8Array(pdf().buffer)], 'certificate.pdf', { type: 'application/pdf' }),
    }),
  })
  sandbox.setVerification(customerId, {
    verificationStatus: 'RESOLVE_ERRORS',
    errors: [
      { resourceId: customerId, type: 'MISSING_FIELD', field: 'businessInfo.naicsCode', reason: '' },
      { resourceId: customerId, type: 'APPLICANT_SANCTIONED', reason },
    ],
  })
  return customerId
}

async function open(page: Page, context: BrowserContext, environment: TestEnvironment, rights = {}) {
  const customerId = await seedBusiness(environment)
  await environment.signInStaff(context, rights)
  await page.goto(environment.page({ operators: '', persist: '' }))
  await page.getByRole('button', { name: company.businessInfo.legalName }).click()
  await expect(page.getByRole('heading', { name: company.businessInfo.legalName })).toBeVisible()
  await expect(page.getByText('NAICS code is missing')).toBeVisible()
  return customerId
}

test('[C9] shows an operator one customer: data with masked identifiers, owners, documents and what Grid wants', async ({
  page,
  context,
  environment,
}) => {
  const customerId = await open(page, context, environment)
  const details = page.locator('.gk-customer')
  await expect(details).toContainText(customerId)
  for (const section of ['Verification', 'Details', 'Owners', 'Documents']) {
    await expect(details.getByRole('heading', { name: section, exact: true })).toBeVisible()
  }
  await expect(details.getByText(/ · 60% · /)).toBeVisible()
  await expect(details.getByText('certificate.pdf')).toBeVisible()
  const text = await page.locator('body').textContent()
  expect(text).toContain('•••••')
  expect(text).not.toContain(company.businessInfo.taxId)
  // No operator may see reasons unless the platform says that this one may.
  expect(text).not.toMatch(/SANCTION|7Q/)
  const entries = environment.backend.audits.filter(({ route }) => route === 'listVerifications')
  expect(entries.length).toBeGreaterThan(0)
  for (const entry of entries) {
    expect(entry).toMatchObject({ byOperator: true, revealsWithheld: false, targets: { customerId }, status: 200 })
  }
})

test('[C9] shows withheld reasons to an operator who may see them, and records who saw them', async ({
  page,
  context,
  environment,
}) => {
  const customerId = await open(page, context, environment, { revealWithheld: true })
  await expect(page.locator('.gk-customer').getByText(reason)).toBeVisible()
  expect(environment.backend.audits).toContainEqual(
    expect.objectContaining({
      route: 'listVerifications',
      byOperator: true,
      revealsWithheld: true,
      targets: { customerId },
      status: 200,
    }),
  )
})

test('[C10] deletes a customer after a confirmation, and records it', async ({ page, context, environment }) => {
  const customerId = await open(page, context, environment)
  const isDeleted = async () => (await environment.sandbox.client.send(getCustomer, { customerId })).isDeleted
  await page.getByRole('button', { name: 'Delete customer' }).click()
  await expect(page.getByRole('alert')).toContainText('This is permanent and ends all access.')
  await page.getByRole('button', { name: 'Keep' }).click()
  await expect(page.getByRole('button', { name: 'Delete customer' })).toBeVisible()
  expect(await isDeleted()).toBe(false)

  await page.getByRole('button', { name: 'Delete customer' }).click()
  await page.getByRole('button', { name: 'Delete permanently' }).click()
  await expect(page.locator('.gk-customer').getByText('Deleted', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete customer' })).toBeHidden()
  expect(await isDeleted()).toBe(true)
  expect(environment.backend.audits).toContainEqual(
    expect.objectContaining({
      ...{ route: 'deleteCustomer', customerId, byOperator: true, targets: { customerId }, status: 200 },
      refusal: undefined,
    }),
  )
})

test('keeps the customer and says why when Grid does not delete them', async ({ page, context, environment }) => {
  const customerId = await open(page, context, environment)
  environment.sandbox.faults.next('deleteCustomer', { kind: 'serverError', status: 503 })
  await page.getByRole('button', { name: 'Delete customer' }).click()
  await page.getByRole('button', { name: 'Delete permanently' }).click()
  await expect(page.getByRole('alert').getByText(/try again/i)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Delete permanently' })).toBeEnabled()
  const { isDeleted } = await environment.sandbox.client.send(getCustomer, { customerId })
  expect(isDeleted).toBe(false)
})
