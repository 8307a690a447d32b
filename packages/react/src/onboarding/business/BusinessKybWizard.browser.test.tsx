import {
  beneficialOwnerFields,
  type CustomerCreate,
  createBeneficialOwner,
  exampleOf,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import { cleanup, render, screen } from '@testing-library/react'
import { record } from 'rrweb'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { harborAndPineInc } from '../../../../../test/customers.js'
import { expectNothingLeft } from '../../../../../test/expectNothingLeft.js'
import { SandboxApp } from '../../../../../test/renderWithSandbox.js'
import { startInProcess, type TestEnvironment } from '../../../../../test/startInProcess.js'
import stylesheet from '../../styles.css?inline'
import { BusinessKybWizard } from './BusinessKybWizard.js'

let environment: TestEnvironment
beforeAll(async () => {
  environment = await startInProcess(harborAndPineInc)
})
afterAll(() => environment.close())

async function mountAndUnmount() {
  render(
    <SandboxApp environment={environment} support="Contact us">
      <BusinessKybWizard history />
    </SandboxApp>,
  )
  await screen.findByRole('heading', { name: /^Address and industry/ }, { timeout: 10_000 })
  cleanup()
}

it('leaves no node and no listener behind, mounted and unmounted 50 times', () => expectNothingLeft(mountAndUnmount))

const llc: CustomerCreate = {
  ...harborAndPineInc,
  email: 'robin.okafor@example.com',
  address: { country: 'US', line1: '548 Market Street', city: 'San Francisco', state: 'CA', postalCode: '94104' },
  businessInfo: {
    ...harborAndPineInc.businessInfo,
    entityType: 'LLC',
    countriesOfOperation: ['US', 'CA'],
    businessType: 'WHOLESALE_TRADE',
    purposeOfAccount: 'SUPPLIER_PAYMENTS',
    sourceOfFundsCategories: ['OPERATING_REVENUE'],
    expectedMonthlyTransactionCount: 'COUNT_100_TO_500',
    expectedMonthlyTransactionVolume: 'VOLUME_100K_TO_1M',
    expectedRecipientJurisdictions: ['US', 'MX'],
  },
}

/** An LLC with everything that verification needs: two owners, and its documents. */
async function startComplete() {
  const started = await startInProcess(llc)
  const { sandbox, customerId } = started
  const store = (documentHolder: string, documentType: string) => {
    const file = new File(['%PDF-1.7\n'], `${documentType.toLowerCase()}.pdf`, { type: 'application/pdf' })
    const particulars = { documentNumber: 'X12345678', issuingAuthority: 'Department of State', country: 'US' }
    const form = toFormData({ documentHolder, documentType, ...particulars, file })
    return sandbox.client.send(uploadDocument, { form })
  }
  const example = exampleOf(beneficialOwnerFields)
  for (const [firstName, roles] of [
    ['Robin', ['UBO', 'CONTROL_PERSON']],
    ['Sinéad', ['UBO']],
  ] as const) {
    const personalInfo = { ...example.personalInfo, firstName }
    const body = { ...example, customerId, roles: [...roles], ownershipPercentage: 40, personalInfo }
    const owner = await sandbox.client.send(createBeneficialOwner, { body })
    await store(owner.id, 'PASSPORT')
  }
  for (const type of ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT'])
    await store(customerId, type)
  return started
}

it('shows the review of an LLC, with owners and documents, in 1,300 px of height at 1280', async () => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`${stylesheet} body { margin: 0 }`)
  document.adoptedStyleSheets.push(sheet)
  await page.viewport(1280, 900)
  const complete = await startComplete()
  const { container } = render(
    <SandboxApp environment={complete} support="Contact us">
      <BusinessKybWizard
        terms={{ version: 'V1', fullText: 'The terms of the account.' }}
        certification={{ text: 'I may share the data of the people named here.' }}
      />
    </SandboxApp>,
  )
  await screen.findByRole('heading', { name: /^Review and submit/ }, { timeout: 10_000 })
  expect(await screen.findByText(/Sinéad/)).toBeVisible()
  expect(await screen.findByText('548 Market Street, San Francisco, California 94104, United States')).toBeVisible()
  expect(screen.getAllByRole('button', { name: /^Edit / })).toHaveLength(6)
  expect(container.getBoundingClientRect().height).toBeLessThanOrEqual(1_300)
  const submit = screen.getByRole('button', { name: 'Submit' }).getBoundingClientRect()
  expect(submit.bottom).toBeLessThanOrEqual(900)
  cleanup()
  document.adoptedStyleSheets.pop()
  await page.viewport(800, 720)
  complete.close()
})

it('leaves no name of an owner in what a session recorder takes along, from the review to the owner and back', async () => {
  const complete = await startComplete()
  const events: unknown[] = []
  // As a host may have it: nothing masked but what is marked.
  const stop = record({ emit: event => events.push(event), maskAllInputs: false })
  render(
    <SandboxApp environment={complete} support="Contact us">
      <BusinessKybWizard terms={{ version: 'V1', fullText: 'The terms of the account.' }} />
    </SandboxApp>,
  )
  await screen.findByRole('heading', { name: /^Review and submit/ }, { timeout: 10_000 })
  await screen.findByText(/Sinéad/)
  await page.getByRole('button', { name: 'Edit Owners' }).click()
  await page.getByRole('button', { name: /^Edit.*Sinéad/ }).click()
  await screen.findByRole('heading', { name: /Sinéad/ })
  record.takeFullSnapshot()
  await new Promise(resolve => setTimeout(resolve, 600))
  stop?.()
  const recording = JSON.stringify(events).replaceAll(window.location.href, '')
  // It did record: what is open is in it.
  expect(recording).toContain('Address and industry')
  const found = [...recording.matchAll(/.{0,80}(?:Sinéad|robin\.okafor).{0,30}/g)].map(([around]) => around)
  expect(found).toEqual([])
  cleanup()
  complete.close()
})
