import { toFormData, uploadDocument } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { picture } from './documentFiles.js'
import { expect } from './fixtures.js'
import { chooseCountry } from './ownerAnswers.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

const { fullName, birthDate, identifier, line1, postalCode } = canaryPerson
const [year = '', month = '', day = ''] = birthDate.split('-')

/** The identity of a person; in the United States with the number that only people there have. */
export async function fillPerson(page: Page, name: string, country: string) {
  await expect(heading(page, /^about you/i)).toBeVisible()
  await page.getByLabel('Full legal name').fill(name)
  const date = page.getByRole('group', { name: 'Date of birth' })
  await date.getByLabel('Month').fill(month)
  await date.getByLabel('Day').fill(day)
  await date.getByLabel('Year').fill(year)
  await chooseCountry(page, 'Nationality', country)
  await chooseCountry(page, 'Country you live in', country)
  if (country === 'United States') {
    await page.getByLabel('Tax ID number').fill(identifier)
  } else await expect(page.getByText('Tax ID type')).toHaveCount(0)
}

export async function introduce(page: Page, name: string, country: string) {
  await fillPerson(page, name, country)
  await goOn(page)
}

export async function fillAddress(page: Page, country: string) {
  await expect(heading(page, /^your address/i)).toBeFocused()
  await page.getByLabel('Street address').fill(line1)
  await page.getByLabel(/city or town/i).fill('Portland')
  if (country === 'United States') await page.getByLabel('State', { exact: true }).selectOption('OR')
  await page.getByLabel(/ZIP code|postal code/i).fill(postalCode)
}

export async function locate(page: Page, country: string) {
  await fillAddress(page, country)
  await goOn(page)
}

/** Through the browser's own chooser, as a person does. */
export async function showPassport(page: Page) {
  await expect(heading(page, /^identity document/i)).toBeVisible()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).first().click()
  await (await chooser).setFiles(picture())
  await page.getByRole('radio', { name: 'Passport' }).check()
  await page.getByLabel('Document number').fill(identifier)
  await page.getByLabel('Issuing authority').fill(canaryPerson.messages)
  await page.getByRole('button', { name: 'Upload', exact: true }).click()
  await expect(page.locator('.gk-document')).toHaveAttribute('data-state', 'done')
  await goOn(page)
}

export const submit = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true }).click()
export const submissions = ({ sandbox }: TestEnvironment) =>
  sandbox.requests.filter(({ operation }) => operation === 'createVerification').length

export const passportOf = (environment: TestEnvironment, documentHolder: string) =>
  environment.sandbox.client.send(uploadDocument, {
    form: toFormData({
      documentHolder,
      documentType: 'PASSPORT',
      country: 'US',
      documentNumber: identifier,
      issuingAuthority: canaryPerson.messages,
      file: new File(['%PDF-1.7\n'], `${fullName}.pdf`, { type: 'application/pdf' }),
    }),
  })
