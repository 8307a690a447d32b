import {
  getCustomer,
  listBeneficialOwners,
  listCustomers,
  listDocuments,
  listVerifications,
  valueAt,
} from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'
import { type BusinessStep, businessSteps, company, knownStart } from './businessSteps.js'
import { businessValues } from './businessValues.js'
import { goOn, heading } from './check.js'
import { expect, test } from './fixtures.js'
import { company as tidal } from './people.js'
import type { TestEnvironment } from './servers/startTestEnvironment.js'
import { endSessions, renameSession } from './sessions.js'

type Fault = Parameters<TestEnvironment['sandbox']['faults']['next']>[1]

interface Interruption {
  page: Page
  context: BrowserContext
  environment: TestEnvironment
  step: BusinessStep
  send: () => Promise<void>
  again: () => Promise<void>
  isKept: () => Promise<void>
  saved: (page?: Page) => Promise<void>
}

const isLost = (fault: Fault) => fault.kind === 'droppedConnection'

/** Grid, or the way there, does not do it once; then the person tries again. */
const fault =
  (given: Fault, says: RegExp) =>
  async ({ page, environment, step, send, again, isKept }: Interruption) => {
    environment.sandbox.faults.next(step.operation, given)
    await send()
    if (isLost(given) && step.finds) return
    await expect(page.getByText(says).first()).toBeVisible()
    await isKept()
    await again()
  }

/** What happens between typing and the next step, and what the person does about it. `left`: they are on the next one. */
const interruptions: Record<string, (interruption: Interruption) => Promise<unknown>> = {
  async 'a reload'({ page, send, saved }) {
    await send()
    await saved()
    await page.reload()
    return 'left'
  },
  async 'a page elsewhere, and the browser’s Back'({ page, environment, send, saved }) {
    await send()
    await saved()
    await page.goto(`${environment.appOrigin}/elsewhere`)
    await page.goBack()
    return 'left'
  },
  async 'no network'({ page, context, send, again, isKept }) {
    await context.setOffline(true)
    await send()
    await expect(page.getByText(/couldn’t reach the server/).first()).toBeVisible()
    await isKept()
    await context.setOffline(false)
    await again()
  },
  'a failing server': fault({ kind: 'serverError' }, /having trouble/),
  'too many requests': fault({ kind: 'rateLimited', retryAfterSeconds: 60 }, /too many attempts/i),
  'an answer that was lost': fault({ kind: 'droppedConnection', handled: true }, /having trouble/),
  async 'a session that ended'({ page, environment, send, again, isKept }) {
    const signInAgain = endSessions(environment)
    await send()
    await expect(page.getByText(/you’ve been signed out/i).first()).toBeVisible()
    await isKept()
    signInAgain()
    await again()
  },
  async 'a session that got another name'({ environment, context, send }) {
    await renameSession(environment, context)
    await send()
  },
  async 'a page that renders anew'({ page, send, isKept }) {
    await page.getByRole('button', { name: /render the page again/i }).click()
    await isKept()
    await send()
  },
  async 'a second tab that was faster'({ page, context, step, send, isKept, saved }) {
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(heading(other, step.resumes ?? step.title)).toBeVisible()
    if (step.resumes) {
      await businessValues.start(other, company)
      await goOn(other)
    }
    await step.fill(other)
    await step.send(other)
    await saved(other)
    await other.close()
    await isKept()
    await (step.afterOther?.(page) ?? send())
  },
}

/** Takes a step, interrupted. */
async function take(
  step: BusinessStep,
  interrupt: (interruption: Interruption) => Promise<unknown>,
  at: Pick<Interruption, 'page' | 'context' | 'environment'>,
) {
  const { page } = at
  const send = () => step.send(page)
  const saved = (where = page) => step.saved?.(where) ?? expect(heading(where, step.next)).toBeVisible()
  await expect(heading(page, step.title)).toBeVisible()
  await step.fill(page)
  const came = await interrupt({
    ...at,
    step,
    send,
    saved,
    again: () => step.again?.(page) ?? send(),
    isKept: () => step.isKept(page),
  })
  if (came !== 'left') {
    await saved()
    await step.leave?.(page)
  }
  await expect(heading(page, step.next)).toBeVisible()
}

for (const [name, interrupt] of Object.entries(interruptions)) {
  test(`${name} at every step: nothing saved is lost, nothing is made twice`, async ({
    page,
    context,
    environment,
  }) => {
    test.setTimeout(120_000)
    const { client, requests } = environment.sandbox
    const before = (await client.send(listCustomers, {})).data.length
    await environment.signInNew(context)
    const customer = () => [...environment.backend.sessions.values()][0] ?? ''
    await page.goto(environment.page({ business: '' }))
    await businessValues.start(page, company)
    await goOn(page)
    for (const step of businessSteps) {
      if (step.before) {
        await step.before(environment, customer())
        await page.reload()
      }
      await take(step, interrupt, { page, context, environment })
    }

    const customerId = customer()
    const saved = { ...(await client.send(getCustomer, { customerId })) }
    expect(valueAt(saved, 'businessInfo.legalName')).toBe('Cedar Row LLC')
    expect(valueAt(saved, 'businessInfo.incorporatedOn')).toBe('2019-06-03')
    expect(valueAt(saved, 'address.line1')).toBe('548 Market Street')
    expect(valueAt(saved, 'businessInfo.countriesOfOperation')).toEqual(['US'])
    expect(valueAt(saved, 'businessInfo.expectedRecipientJurisdictions')).toEqual(['MX'])
    expect((await client.send(listCustomers, {})).data).toHaveLength(before + 1)
    expect((await client.send(listVerifications, { customerId })).data).toHaveLength(1)
    const owners = await client.send(listBeneficialOwners, { customerId })
    expect(owners.data).toMatchObject([{ ownershipPercentage: 100, personalInfo: { firstName: 'Ada' } }])
    const documents = (await client.send(listDocuments, { documentHolder: customerId })).data
    expect(documents.filter(({ documentType }) => documentType === 'UTILITY_BILL')).toHaveLength(1)
    expect(documents).toHaveLength(4)
    expect(requests.filter(({ operation }) => operation === 'deleteDocument')).toEqual([])
  })

  test(`${name} at the first step of a business that Grid knows`, async ({ page, context, environment }) => {
    const customerId = await environment.signIn(context, {
      ...tidal,
      businessInfo: { ...tidal.businessInfo, registrationNumber: '' },
    })
    await page.goto(environment.page({ business: '' }))
    await take(knownStart, interrupt, { page, context, environment })
    const saved = await environment.sandbox.client.send(getCustomer, { customerId })
    expect(valueAt({ ...saved }, 'businessInfo.entityType')).toBe('LLC')
  })
}
