import { getCustomer, listCustomers, listVerifications, valueAt } from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'
import { addPeopleAndPapers } from './addPeopleAndPapers.js'
import { businessAnswers } from './businessAnswers.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { expect, test } from './fixtures.js'
import type { World } from './servers/startWorld.js'

type Operation = Parameters<World['sandbox']['trouble']['next']>[0]

/** A step on which something is typed or chosen: what is read on it, what it asks of Grid, and where it leads. */
interface Step {
  operation: Operation
  title: RegExp
  next: RegExp
  /** Where a second tab begins. */
  resumes?: RegExp
  fill: (page: Page) => Promise<void>
  /** What was filled in is still there. */
  isKept: (page: Page) => Promise<void>
  send: (page: Page) => Promise<void>
}

interface Moment {
  page: Page
  context: BrowserContext
  world: World
  step: Step
  send: () => Promise<void>
  isKept: () => Promise<void>
}

const company = companies.find(({ name }) => name === 'a US LLC') as Company

const holds = (label: string, value: string) => (page: Page) => expect(page.getByLabel(label)).toHaveValue(value)
const submitButton = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true })
const agreement = (page: Page) => page.getByRole('checkbox', { name: 'The business accepts these terms' })

const steps: readonly Step[] = [
  {
    operation: 'createCustomer',
    title: /^about the business/i,
    next: /^address and operations/i,
    resumes: /^before you start/i,
    fill: page => businessAnswers.business(page, company),
    isKept: holds('Legal name of the business', 'Cedar Row LLC'),
    send: goOn,
  },
  {
    operation: 'updateCustomer',
    title: /^address and operations/i,
    next: /^activity and funds/i,
    fill: page => businessAnswers.operations(page, company),
    isKept: holds('Street address', '548 Market Street'),
    send: goOn,
  },
  {
    operation: 'updateCustomer',
    title: /^activity and funds/i,
    next: /^owners and people/i,
    fill: businessAnswers.activity,
    isKept: holds('What the account is for', 'SUPPLIER_PAYMENTS'),
    send: goOn,
  },
  {
    operation: 'createVerification',
    title: /^check and submit/i,
    next: /checking your business/i,
    fill: page => agreement(page).check(),
    // The agreement may have been saved by now, and then it is not asked for again.
    isKept: page => expect(submitButton(page)).toBeVisible(),
    send: page => submitButton(page).click(),
  },
]

const reload = ({ page }: Moment) => page.reload()

/** Grid, or the way there, does not do it once; then the person tries again. */
const trouble =
  (is: Parameters<World['sandbox']['trouble']['next']>[1], says: RegExp) =>
  async ({ page, world, step, send, isKept }: Moment) => {
    world.sandbox.trouble.next(step.operation, is)
    await send()
    await expect(page.getByText(says)).toBeVisible()
    await isKept()
    await send()
  }

/** What happens between typing and the next step, and what the person does about it. */
const interruptions: Record<string, (moment: Moment) => Promise<unknown>> = {
  'a reload': async moment => {
    await moment.send()
    await expect(heading(moment.page, moment.step.next)).toBeVisible()
    await reload(moment)
  },
  'a page elsewhere, and the browser’s Back': async moment => {
    await moment.send()
    await expect(heading(moment.page, moment.step.next)).toBeVisible()
    await moment.page.goto(`${moment.world.appOrigin}/elsewhere`)
    await moment.page.goBack()
  },
  'no network': async ({ page, context, send, isKept }) => {
    await context.setOffline(true)
    await send()
    await expect(page.getByText(/couldn’t reach the server/)).toBeVisible()
    await isKept()
    await context.setOffline(false)
    await send()
  },
  'a failing server': trouble({ is: 'serverError' }, /having trouble/),
  'too many requests': trouble({ is: 'rateLimited', retryAfterSeconds: 60 }, /many times in a row/),
  'an answer that was lost': trouble({ is: 'droppedConnection', handled: true }, /having trouble/),
  'a session that ended': async ({ page, world, send, isKept }) => {
    const sessions = [...world.backend.sessions]
    for (const [session] of sessions) world.backend.sessions.set(session, null)
    await send()
    await expect(page.getByText(/you’ve been signed out/i)).toBeVisible()
    await isKept()
    for (const [session, customer] of sessions) world.backend.sessions.set(session, customer)
    await send()
  },
  'a session that got another name': async ({ world, context, send }) => {
    const sessions = [...world.backend.sessions]
    world.backend.sessions.clear()
    for (const [, customer] of sessions) {
      const name = crypto.randomUUID()
      world.backend.sessions.set(name, customer)
      await context.addCookies([{ name: 'session', value: name, url: world.appOrigin, httpOnly: true }])
    }
    await send()
  },
  'a page that renders anew': async ({ page, send, isKept }) => {
    await page.getByRole('button', { name: /render the page again/i }).click()
    await isKept()
    await send()
  },
  'a second tab that was faster': async ({ page, context, step, send, isKept }) => {
    const other = await context.newPage()
    await other.goto(page.url())
    await expect(heading(other, step.resumes ?? step.title)).toBeVisible()
    if (step.resumes) {
      await businessAnswers.start(other, company)
      await goOn(other)
    }
    await step.fill(other)
    await step.send(other)
    await expect(heading(other, step.next)).toBeVisible()
    await other.close()
    await isKept()
    await send()
  },
}

for (const [name, interrupt] of Object.entries(interruptions)) {
  test(`${name} at every step: nothing saved is lost, nothing is made twice`, async ({ page, context, world }) => {
    test.slow()
    const { client } = world.sandbox
    const before = (await client.send(listCustomers, {})).data.length
    await world.signInNew(context)
    const customer = () => [...world.backend.sessions.values()][0] ?? ''
    await page.goto(world.page({ business: '' }))
    await businessAnswers.start(page, company)
    await goOn(page)
    for (const step of steps) {
      if (step.operation === 'createVerification') {
        await addPeopleAndPapers(world, customer())
        await page.reload()
      }
      await expect(heading(page, step.title)).toBeVisible()
      await step.fill(page)
      await interrupt({
        page,
        context,
        world,
        step,
        send: () => step.send(page),
        isKept: () => step.isKept(page),
      })
      await expect(heading(page, step.next)).toBeVisible()
    }

    const saved = { ...(await client.send(getCustomer, { customerId: customer() })) }
    expect(valueAt(saved, 'businessInfo.legalName')).toBe('Cedar Row LLC')
    expect(valueAt(saved, 'businessInfo.incorporatedOn')).toBe('2019-06-03')
    expect(valueAt(saved, 'address.line1')).toBe('548 Market Street')
    expect(valueAt(saved, 'businessInfo.countriesOfOperation')).toEqual(['US'])
    expect(valueAt(saved, 'businessInfo.expectedRecipientJurisdictions')).toEqual(['MX'])
    const verifications = await client.send(listVerifications, { customerId: customer() })
    expect(verifications.data).toHaveLength(1)
    expect((await client.send(listCustomers, {})).data).toHaveLength(before + 1)
  })
}
