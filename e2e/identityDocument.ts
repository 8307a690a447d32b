import { type Document, listDocuments } from '@grid-kyc/core'
import { expect, type Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import type { picture } from './documentFiles.js'
import { person } from './people.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

export const documentsOf = async ({ sandbox }: TestEnvironment, documentHolder: string): Promise<Document[]> =>
  (await sandbox.client.send(listDocuments, { documentHolder })).data

export const uploadsOf = ({ sandbox }: TestEnvironment) =>
  sandbox.requests.filter(({ operation }) => operation === 'uploadDocument')

/** Picks through the browser's own chooser, as a person does. */
export async function choose(page: Page, name: string, file: ReturnType<typeof picture>, button = 'Choose a file') {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('group', { name, exact: true }).getByRole('button', { name: button }).click()
  await (await chooser).setFiles(file)
}

/** Fills in what an identity document of this type needs, once its file is chosen. */
export async function answer(page: Page, type = 'Passport') {
  await page.getByRole('radio', { name: type }).check()
  await page.getByLabel('Document number').fill(canaryPerson.identifier)
  await page.getByLabel('Issuing authority').fill(canaryPerson.messages)
}

export const send = (page: Page) => page.getByRole('button', { name: 'Upload', exact: true }).click()

/** A person whom the sandbox finds nothing wrong with, and does not decide at once. */
export const accepted = { ...person, fullName: `${person.fullName?.replace(/ \d+$/, '')} 001` }

/** A person at the upload slot of their identity document. */
export async function atIdentity(
  page: Page,
  context: Parameters<TestEnvironment['signIn']>[0],
  environment: TestEnvironment,
  customer = person,
) {
  const id = await environment.signIn(context, customer)
  await page.goto(environment.page({ documents: '', persist: '' }))
  await expect(page.getByRole('group', { name: 'Photo ID', exact: true })).toBeVisible()
  return id
}
