import {
  getCustomer,
  listBeneficialOwners,
  listCustomers,
  listDocuments,
  listVerifications,
  valueAt,
} from '@grid-kyc/core'
import type { BrowserContext, Page } from '@playwright/test'
import { addPapers } from './addPapers.js'
import { businessAnswers } from './businessAnswers.js'
import { canaryPerson } from './canary.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { pdf } from './documentFiles.js'
import { expect, test } from './fixtures.js'
import { describePerson, type PersonAnswers, personRow, savePerson } from './ownerAnswers.js'
import { company as tidal } from './people.js'
import type { World } from './servers/startWorld.js'
import { chooseByHand, uploaded } from './uploadByHand.js'

type Operation = Parameters<World['sandbox']['trouble']['next']>[0]
type Trouble = Parameters<World['sandbox']['trouble']['next']>[1]

/** A step on which something is typed or chosen: what is read on it, what it asks of Grid, and where it leads. */
interface Step {
  operation: Operation
  title: RegExp
  next: RegExp
  /** Where a second tab begins. */
  resumes?: RegExp
  /** What the sandbox is given before; the page is loaded again then. */
  before?: (world: World, customerId: string) => Promise<void>
  fill: (page: Page) => Promise<void>
  /** What was filled in is still there. */
  isKept: (page: Page) => Promise<void>
  send: (page: Page) => Promise<void>
  /** What is pressed after it failed. Default: the same again. */
  again?: (page: Page) => Promise<void>
  /** An answer that was lost is found without anybody's doing. */
  finds?: true
  /** What is seen once it is saved. Default: the next step. */
  saved?: (page: Page) => Promise<void>
  /** From there to the next step. */
  leave?: (page: Page) => Promise<void>
  /** What a person does when a second tab has done it all. Default: the same once more. */
  afterOther?: (page: Page) => Promise<void>
}

interface Moment {
  page: Page
  context: BrowserContext
  world: World
  step: Step
  send: () => Promise<void>
  again: () => Promise<void>
  isKept: () => Promise<void>
  saved: (page?: Page) => Promise<void>
}

const company = companies.find(({ name }) => name === 'a US LLC') as Company

const holds = (label: string, value: string) => (page: Page) => expect(page.getByLabel(label)).toHaveValue(value)
const submitButton = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true })
const agreement = (page: Page) => page.getByRole('checkbox', { name: 'The business accepts these terms' })

const ada: PersonAnswers = { first: 'Ada', last: canaryPerson.fullName, share: 100, roles: ['owner', 'control'] }
const theBusiness = (page: Page) => page.getByRole('group', { name: 'The business', exact: true })

/** The first step of a business that Grid knows; what a new one answers there is sent with the second. */
const start: Step = {
  operation: 'updateCustomer',
  title: /^before you start/i,
  next: /^about the business/i,
  fill: async page => void (await page.getByLabel('Legal form').selectOption('LLC')),
  isKept: holds('Legal form', 'LLC'),
  send: goOn,
}

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
    operation: 'createBeneficialOwner',
    title: /^owners and people/i,
    next: /^documents/i,
    async fill(page) {
      await page.getByRole('button', { name: 'Add a person' }).click()
      await describePerson(page, ada)
    },
    isKept: holds('Their first name', 'Ada'),
    send: savePerson,
    finds: true,
    saved: page => expect(personRow(page, `${ada.first} ${ada.last}`)).toBeVisible(),
    leave: goOn,
  },
  {
    operation: 'uploadDocument',
    title: /^documents/i,
    next: /^check and submit/i,
    async before(world, customerId) {
      const { data } = await world.sandbox.client.send(listBeneficialOwners, { customerId })
      for (const { id } of data) await addPapers(world, id, ['PASSPORT'])
      await addPapers(world, customerId, ['ARTICLES_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY'])
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
    title: /^check and submit/i,
    next: /checking your business/i,
    fill: page => agreement(page).check(),
    // The agreement may have been saved by now, and then it is not asked for again.
    isKept: page => expect(submitButton(page)).toBeVisible(),
    send: page => submitButton(page).click(),
  },
]

const isLost = (is: Trouble) => is.is === 'droppedConnection'

/** Grid, or the way there, does not do it once; then the person tries again. */
const trouble =
  (is: Trouble, says: RegExp) =>
  async ({ page, world, step, send, again, isKept }: Moment) => {
    world.sandbox.trouble.next(step.operation, is)
    await send()
    if (isLost(is) && step.finds) return
    await expect(page.getByText(says).first()).toBeVisible()
    await isKept()
    await again()
  }

/** What happens between typing and the next step, and what the person does about it. `left`: they are on the next one. */
const interruptions: Record<string, (moment: Moment) => Promise<unknown>> = {
  async 'a reload'({ page, send, saved }) {
    await send()
    await saved()
    await page.reload()
    return 'left'
  },
  async 'a page elsewhere, and the browser’s Back'({ page, world, send, saved }) {
    await send()
    await saved()
    await page.goto(`${world.appOrigin}/elsewhere`)
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
  'a failing server': trouble({ is: 'serverError' }, /having trouble/),
  'too many requests': trouble({ is: 'rateLimited', retryAfterSeconds: 60 }, /many times in a row/),
  'an answer that was lost': trouble({ is: 'droppedConnection', handled: true }, /having trouble/),
  async 'a session that ended'({ page, world, send, again, isKept }) {
    const sessions = [...world.backend.sessions]
    for (const [session] of sessions) world.backend.sessions.set(session, null)
    await send()
    await expect(page.getByText(/you’ve been signed out/i).first()).toBeVisible()
    await isKept()
    for (const [session, customer] of sessions) world.backend.sessions.set(session, customer)
    await again()
  },
  async 'a session that got another name'({ world, context, send }) {
    const sessions = [...world.backend.sessions]
    world.backend.sessions.clear()
    for (const [, customer] of sessions) {
      const name = crypto.randomUUID()
      world.backend.sessions.set(name, customer)
      await context.addCookies([{ name: 'session', value: name, url: world.appOrigin, httpOnly: true }])
    }
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
      await businessAnswers.start(other, company)
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
  step: Step,
  interrupt: (moment: Moment) => Promise<unknown>,
  at: Pick<Moment, 'page' | 'context' | 'world'>,
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
  test(`${name} at every step: nothing saved is lost, nothing is made twice`, async ({ page, context, world }) => {
    test.setTimeout(120_000)
    const { client, requests } = world.sandbox
    const before = (await client.send(listCustomers, {})).data.length
    await world.signInNew(context)
    const customer = () => [...world.backend.sessions.values()][0] ?? ''
    await page.goto(world.page({ business: '' }))
    await businessAnswers.start(page, company)
    await goOn(page)
    for (const step of steps) {
      if (step.before) {
        await step.before(world, customer())
        await page.reload()
      }
      await take(step, interrupt, { page, context, world })
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
    const papers = (await client.send(listDocuments, { documentHolder: customerId })).data
    expect(papers.filter(({ documentType }) => documentType === 'UTILITY_BILL')).toHaveLength(1)
    expect(papers).toHaveLength(4)
    expect(requests.filter(({ operation }) => operation === 'deleteDocument')).toEqual([])
  })

  test(`${name} at the first step of a business that Grid knows`, async ({ page, context, world }) => {
    const customerId = await world.signIn(context, {
      ...tidal,
      businessInfo: { ...tidal.businessInfo, registrationNumber: '' },
    })
    await page.goto(world.page({ business: '' }))
    await take(start, interrupt, { page, context, world })
    const saved = await world.sandbox.client.send(getCustomer, { customerId })
    expect(valueAt({ ...saved }, 'businessInfo.entityType')).toBe('LLC')
  })
}
