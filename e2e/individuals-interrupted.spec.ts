import { getCustomer, listCustomers } from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { expect, test } from './fixtures.js'
import { fillAddress, fillPerson } from './individualValues.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'
import { endSessions, renameSession } from './sessions.js'

const name = `${canaryPerson.fullName} 003`

/** The two steps that write: one makes the customer, one changes them. */
const steps = [
  {
    operation: 'createCustomer',
    fill: (page: Page) => fillPerson(page, name, 'United States'),
    async isKept(page: Page) {
      await expect(page.getByLabel('Full legal name')).toHaveValue(name)
      // Masked, but present: it is not typed twice.
      await expect(page.getByRole('textbox', { name: 'Tax ID number' })).toHaveValue(/^•+931$/)
    },
    next: /^your address/i,
  },
  {
    operation: 'updateCustomer',
    fill: (page: Page) => fillAddress(page, 'United States'),
    isKept: (page: Page) => expect(page.getByLabel('Street address')).toHaveValue(canaryPerson.line1),
    next: /^your identity document|^email and phone/i,
  },
] as const

type Step = (typeof steps)[number]

interface Interruption {
  page: Page
  context: BrowserContext
  environment: TestEnvironment
  step: Step
}

const refusal =
  (fault: Parameters<TestEnvironment['sandbox']['faults']['next']>[1], says: RegExp) =>
  async ({ page, environment, step }: Interruption) => {
    environment.sandbox.faults.next(step.operation, fault)
    await goOn(page)
    await expect(page.getByText(says).first()).toBeVisible()
    await step.isKept(page)
    await goOn(page)
  }

/** What happens between typing and the next step, and what the person does about it. */
const interruptions: Record<string, (interruption: Interruption) => Promise<void>> = {
  async 'no network'({ page, context, step }) {
    await context.setOffline(true)
    await goOn(page)
    await expect(page.getByText(/couldn’t reach the server/).first()).toBeVisible()
    await step.isKept(page)
    await context.setOffline(false)
    await goOn(page)
  },
  'a failing server': refusal({ kind: 'serverError' }, /having trouble/),
  'too many requests': refusal({ kind: 'rateLimited', retryAfterSeconds: 60 }, /too many attempts/i),
  'an answer that was lost': refusal({ kind: 'droppedConnection', handled: true }, /having trouble/),
  async 'a session that ended'({ page, environment, step }) {
    const signInAgain = endSessions(environment)
    await goOn(page)
    await expect(page.getByText(/you’ve been signed out/i).first()).toBeVisible()
    await step.isKept(page)
    signInAgain()
    await goOn(page)
  },
  async 'a session that got another name'({ page, environment, context }) {
    await renameSession(environment, context)
    await goOn(page)
  },
  async 'a page that renders anew'({ page, step }) {
    await page.getByRole('button', { name: /render the page again/i }).click()
    await step.isKept(page)
    await goOn(page)
  },
  async 'two presses at once'({ page }) {
    await page.getByRole('button', { name: 'Continue', exact: true }).dblclick()
  },
}

for (const [what, interrupt] of Object.entries(interruptions)) {
  test(`${what}: nothing typed is lost, and no customer is created twice`, async ({
    page,
    context,
    environment,
    canary,
  }) => {
    canary.expectNoise(/ERR_INTERNET_DISCONNECTED/)
    const { client } = environment.sandbox
    const before = (await client.send(listCustomers, {})).data.length
    await environment.signInNew(context)
    await page.goto(environment.page({ individual: '', persist: '' }))
    for (const step of steps) {
      await step.fill(page)
      await interrupt({ page, context, environment, step })
      await expect(heading(page, step.next)).toBeVisible()
    }
    const { data } = await client.send(listCustomers, {})
    expect(data).toHaveLength(before + 1)
    const made = data.find(customer => 'fullName' in customer && customer.fullName === name)
    expect(await client.send(getCustomer, { customerId: made?.id ?? '' })).toMatchObject({
      birthDate: canaryPerson.birthDate,
      idType: 'SSN',
      address: { line1: canaryPerson.line1, country: 'US' },
    })
  })
}
