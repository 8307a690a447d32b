import { listBeneficialOwners } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { addDocuments } from './addDocuments.js'
import { businessValues } from './businessValues.js'
import { canaryPerson } from './canary.js'
import { goOn } from './check.js'
import { type Company, companies } from './companies.js'
import { pdf } from './documentFiles.js'
import { expect } from './fixtures.js'
import { describePerson, type PersonValues, personRow, savePerson } from './ownerAnswers.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'
import { chooseByHand, uploaded } from './uploadByHand.js'

/** A step on which something is typed or chosen: what is read on it, what it asks of Grid, and where it leads. */
export interface BusinessStep {
  operation: Parameters<TestEnvironment['sandbox']['faults']['next']>[0]
  title: RegExp
  next: RegExp
  /** Where a second tab begins. */
  resumes?: RegExp
  /** What the sandbox is given before; the page is loaded again then. */
  before?: (environment: TestEnvironment, customerId: string) => Promise<void>
  fill: (page: Page) => Promise<void>
  /** What was filled in is still there. */
  isKept: (page: Page) => Promise<void>
  send: (page: Page) => Promise<void>
  /** What is pressed after it failed. Default: the same again. */
  again?: (page: Page) => Promise<void>
  /** A lost response is found again without any input. */
  finds?: true
  /** What is seen once it is saved. Default: the next step. */
  saved?: (page: Page) => Promise<void>
  /** From there to the next step. */
  leave?: (page: Page) => Promise<void>
  /** What a person does when a second tab has done it all. Default: the same once more. */
  afterOther?: (page: Page) => Promise<void>
}

export const company = companies.find(({ name }) => name === 'a US LLC') as Company

const holds = (label: string, value: string) => (page: Page) => expect(page.getByLabel(label)).toHaveValue(value)
const submitButton = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true })
const agreement = (page: Page) => page.getByRole('checkbox', { name: 'The business accepts these terms' })

const ada: PersonValues = { first: 'Ada', last: canaryPerson.fullName, share: 100, roles: ['owner', 'control'] }
const theBusiness = (page: Page) => page.getByRole('group', { name: 'The business', exact: true })

/** The first step of a business that Grid knows; what a new one answers there is sent with the second. */
export const knownStart: BusinessStep = {
  operation: 'updateCustomer',
  title: /^before you start/i,
  next: /^about the business/i,
  fill: async page => void (await page.getByLabel('Legal form').selectOption('LLC')),
  isKept: holds('Legal form', 'LLC'),
  send: goOn,
}

/** The steps of a new business after its first, in their order. */
export const businessSteps: readonly BusinessStep[] = [
  {
    operation: 'createCustomer',
    title: /^about the business/i,
    next: /^address and industry/i,
    resumes: /^before you start/i,
    fill: page => businessValues.business(page, company),
    isKept: holds('Legal name of the business', 'Cedar Row LLC'),
    send: goOn,
  },
  {
    operation: 'updateCustomer',
    title: /^address and industry/i,
    next: /^activity and funds/i,
    fill: page => businessValues.operations(page, company),
    isKept: holds('Street address', '548 Market Street'),
    send: goOn,
  },
  {
    operation: 'updateCustomer',
    title: /^activity and funds/i,
    next: /^owners/i,
    fill: businessValues.activity,
    isKept: holds('Main purpose of the account', 'SUPPLIER_PAYMENTS'),
    send: goOn,
  },
  {
    operation: 'createBeneficialOwner',
    title: /^owners/i,
    next: /^documents/i,
    async fill(page) {
      await page.getByRole('button', { name: 'Add owner', exact: true }).click()
      await describePerson(page, ada)
    },
    isKept: page => expect(page.getByRole('textbox', { name: 'Tax ID number' })).toHaveValue(/931$/),
    send: savePerson,
    finds: true,
    saved: page => expect(personRow(page, `${ada.first} ${ada.last}`)).toBeVisible(),
    leave: goOn,
  },
  {
    operation: 'uploadDocument',
    title: /^documents/i,
    next: /^review and submit/i,
    async before(environment, customerId) {
      const { data } = await environment.sandbox.client.send(listBeneficialOwners, { customerId })
      for (const { id } of data) await addDocuments(environment, id, ['PASSPORT'])
      await addDocuments(environment, customerId, [
        'ARTICLES_OF_INCORPORATION',
        'SHAREHOLDER_REGISTER',
        'DIRECTOR_REGISTRY',
      ])
    },
    fill: page => chooseByHand(page, theBusiness(page), 'Proof of address', 'Utility bill'),
    isKept: page => expect(page.getByText(pdf().name)).toBeVisible(),
    send: page => theBusiness(page).getByRole('button', { name: 'Upload', exact: true }).click(),
    again: page => page.getByRole('button', { name: /^Try again/ }).click(),
    finds: true,
    saved: page => expect(uploaded(theBusiness(page), 'Proof of address')).toBeVisible(),
    leave: goOn,
    // Coming back to a tab reads again what is not fresh any more, and there it is.
    async afterOther(page) {
      await expect(async () => {
        await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })))
        await expect(page.getByText('5 of 5 uploaded')).toBeVisible({ timeout: 1_000 })
      }).toPass({ timeout: 30_000 })
    },
  },
  {
    operation: 'createVerification',
    title: /^review and submit/i,
    next: /reviewing your business/i,
    fill: page => agreement(page).check(),
    // The agreement may have been saved by now, and then it is not asked for again.
    isKept: page => expect(submitButton(page)).toBeVisible(),
    send: page => submitButton(page).click(),
  },
]
