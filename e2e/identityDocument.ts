import { type Document, listDocuments } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import type { picture } from './documentFiles.js'
import { person } from './people.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

export const documentsOf = async ({ sandbox }: TestEnvironment, documentHolder: string): Promise<Document[]> =>
  (await sandbox.client.send(listDocuments, { documentHolder })).data

export const uploadsOf = ({ sandbox }: TestEnvironment) =>
  sandbox.requests.filter(({ operation }) => operation === 'uploadDocument')

export const open = async (page: Page, action: string) => page.getByRole('button', { name: action }).click()

/** Picks through the browser's own chooser, as a person does. */
export async function choose(page: Page, part: string, file: ReturnType<typeof picture>, button = 'Choose a file') {
  const settingControlPerson = page.waitForEvent('filechooser')
  await page.getByRole('group', { name: part, exact: true }).getByRole('button', { name: button }).click()
  await (await settingControlPerson).setFiles(file)
}

export async function answer(page: Page, kind: string) {
  await page.getByRole('radio', { name: kind }).check()
  await page.getByLabel('Document number').fill(canaryPerson.identifier)
  await page.getByLabel('Authority that issued it').fill(canaryPerson.messages)
}

export const send = (page: Page) => page.getByRole('button', { name: 'Upload', exact: true }).click()

/** A person whom the sandbox finds nothing wrong with, and does not decide at once. */
export const accepted = { ...person, fullName: `${person.fullName?.replace(/ \d+$/, '')} 001` }

/** A person at the open form of their identity document. */
export async function atIdentity(
  page: Page,
  context: Parameters<TestEnvironment['signIn']>[0],
  environment: TestEnvironment,
  kind = 'Passport',
  customer = person,
) {
  const id = await environment.signIn(context, customer)
  await page.goto(environment.page({ documents: '', persist: '' }))
  await open(page, 'Add document: Proof of identity')
  await answer(page, kind)
  return id
}
