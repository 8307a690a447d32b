import {
  type BeneficialOwner,
  type BeneficialOwnerCreate,
  beneficialOwnerFields,
  createBeneficialOwner,
  exampleOf,
  listBeneficialOwners,
} from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'
import { heading } from './check.js'
import { expect } from './fixtures.js'
import { describePerson, type PersonValues, personRow, savePerson } from './ownerAnswers.js'
import { company } from './people.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'

/** All people Grid has of a business. */
export const ownersOf = async ({ sandbox }: TestEnvironment, customerId: string): Promise<BeneficialOwner[]> =>
  (await sandbox.client.send(listBeneficialOwners, { customerId, limit: 100 })).data

/** How often a person was created, or tried to be. */
export const creations = ({ sandbox }: TestEnvironment): number =>
  sandbox.requests.filter(({ operation }) => operation === 'createBeneficialOwner').length

/** Adds a person at Grid. */
export const known = async (
  { sandbox }: TestEnvironment,
  customerId: string,
  more: Partial<BeneficialOwnerCreate> = {},
) => sandbox.client.send(createBeneficialOwner, { body: { ...exampleOf(beneficialOwnerFields), customerId, ...more } })

/** The owners of a business that has none yet. */
export async function atPeople(page: Page, context: BrowserContext, environment: TestEnvironment): Promise<string> {
  const id = await environment.signIn(context, company)
  await page.goto(environment.page({ owners: '', persist: '' }))
  await expect(heading(page, /^who owns 25% or more/i)).toBeVisible()
  return id
}

export async function addPerson(page: Page, person: PersonValues): Promise<void> {
  await page.getByRole('button', { name: 'Add owner', exact: true }).click()
  await expect(heading(page, 'Add owner')).toBeFocused()
  await describePerson(page, person)
  await savePerson(page)
  await expect(personRow(page, `${person.first} ${person.last}`)).toBeFocused()
}

/** On to what comes after the owners. */
export async function continueFromOwners(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByText('All owners are listed.')).toBeVisible()
}
