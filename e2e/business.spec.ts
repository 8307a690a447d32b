import { confirmEmailVerification, getCustomer, sendEmailVerification } from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { addPeopleAndDocuments } from './addPeopleAndDocuments.js'
import { businessValues } from './businessValues.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { confirmContacts } from './confirmContacts.js'
import { expect, test } from './fixtures.js'
import { company as tidal } from './people.js'

async function describe(page: Page, company: Company) {
  await expect(heading(page, /^before you start/i)).toBeVisible()
  await businessValues.start(page, company)
  await goOn(page)
  await expect(heading(page, /^about the business/i)).toBeFocused()
  await businessValues.business(page, company)
  await goOn(page)
}

async function operate(page: Page, company: Company) {
  await expect(heading(page, /^address and industry/i)).toBeVisible()
  await businessValues.operations(page, company)
  await goOn(page)
}

async function explain(page: Page) {
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
  await businessValues.activity(page)
  await goOn(page)
}

async function submit(page: Page) {
  await expect(heading(page, /^review and submit/i)).toBeVisible()
  await page.getByRole('checkbox', { name: 'The business accepts these terms' }).check()
  await page.getByRole('button', { name: 'Submit', exact: true }).click()
}

for (const company of companies) {
  test(`${company.name}, from nothing to a submission`, async ({ page, context, environment }) => {
    test.slow()
    const customer = await environment.signInNew(context)
    await page.goto(environment.page({ business: '' }))
    await describe(page, company)
    await operate(page, company)
    await explain(page)
    await expect(heading(page, /^owners/i)).toBeFocused()
    await addPeopleAndDocuments(environment, customer())
    await page.reload()
    await submit(page)
    if (company.contacts) {
      await expect(page.getByText('Confirm your contact details first')).toBeVisible()
      await confirmContacts(page)
    }
    await expect(heading(page, /reviewing your business/i)).toBeVisible()
    const done = environment.sandbox.requests.map(({ operation }) => operation)
    expect(done.filter(operation => operation === 'createCustomer')).toHaveLength(1)
    expect(done.filter(operation => operation === 'createVerification')).toHaveLength(1)
  })
}

test('a German GmbH with one contact still pending: it is explained, and the platform gets the event', async ({
  page,
  context,
  environment,
}) => {
  test.slow()
  const company = companies.find(({ name }) => name === 'a German GmbH') as Company
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ business: '' }))
  await describe(page, company)
  await operate(page, company)
  await explain(page)
  await expect(heading(page, /^owners/i)).toBeFocused()
  const customerId = customer()
  const { client } = environment.sandbox
  await addPeopleAndDocuments(environment, customerId)
  await client.send(sendEmailVerification, { customerId })
  await client.send(confirmEmailVerification, { customerId, body: { code: '123456' } })
  await page.reload()
  await expect(heading(page, /^review and submit/i)).toBeVisible()
  await expect(page.getByText(/^When you submit, we’ll send you codes/)).toBeVisible()
  const event = page.getByText(`Contacts to confirm: ${customerId}`)
  await expect(event).toHaveCount(0)
  await submit(page)
  await expect(event).toBeVisible()
  await expect(page.getByText('Confirm your contact details first')).toBeVisible()
  const submissions = () => environment.sandbox.requests.filter(({ operation }) => operation === 'createVerification')
  expect(submissions()).toEqual([])
  // The one that is confirmed is not asked for again; the other one is all that is between them and the result.
  await page.getByRole('button', { name: 'Send the code' }).click()
  await page.getByLabel('Code from the text message').fill('123456')
  await expect(heading(page, /reviewing your business/i)).toBeVisible()
  expect(submissions()).toHaveLength(1)
})

const begun = { ...tidal, businessInfo: { ...tidal.businessInfo, entityType: 'LLC' } }

test('what was chosen and not saved warns before it is left', async ({ page, context, environment }) => {
  await environment.signIn(context, tidal)
  await page.goto(environment.page({ business: '' }))
  await page.getByLabel('Legal form').selectOption('LLC')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
})

const faults = [
  ['a failing server', { kind: 'serverError' }, /having trouble/],
  ['too many requests', { kind: 'rateLimited', retryAfterSeconds: 60 }, /too many attempts/i],
  ['an answer that was lost', { kind: 'droppedConnection', handled: true }, /having trouble/],
] as const

for (const [name, fault, says] of faults) {
  test(`${name} loses nothing and doubles nothing`, async ({ page, context, environment }) => {
    const id = await environment.signIn(context, begun)
    await page.goto(environment.page({ business: '', persist: '' }))
    environment.sandbox.faults.next('updateCustomer', fault)
    await operate(page, companies[0] as Company)
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByText('Your answers are still here.')).toBeVisible()
    await expect(page.getByLabel('Street address')).toHaveValue('548 Market Street')
    await goOn(page)
    await expect(heading(page, /^activity and funds/i)).toBeFocused()
    const { address } = await environment.sandbox.client.send(getCustomer, { customerId: id })
    expect(address).toMatchObject({ line1: '548 Market Street', state: 'CA', country: 'US' })
  })
}

test('offline, and signed out in between, the form stays; a reload continues with what was saved', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, begun)
  await page.goto(environment.page({ business: '' }))
  await expect(heading(page, /^address and industry/i)).toBeVisible()
  await context.setOffline(true)
  await operate(page, companies[0] as Company)
  await expect(page.getByText(/couldn’t reach the server/)).toBeVisible()
  await context.setOffline(false)
  const sessions = [...environment.backend.sessions]
  environment.signOut(id)
  await goOn(page)
  await expect(page.getByText(/you’ve been signed out/i)).toBeVisible()
  for (const [session, customer] of sessions) environment.backend.sessions.set(session, customer)
  await page.getByRole('button', { name: /render the page again/i }).click()
  await goOn(page)
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
  await page.reload()
  await expect(heading(page, /^activity and funds/i)).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('Street address')).toHaveValue('548 Market Street')
})

test('Back of the browser goes a step back, if the host wants it', async ({ page, context, environment }) => {
  await environment.signIn(context, begun)
  await page.goto(environment.page({ business: '', history: '' }))
  await operate(page, companies[0] as Company)
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
  await page.goBack()
  await expect(heading(page, /^address and industry/i)).toBeFocused()
  await page.goForward()
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
})

test('in Spanish', async ({ page, context, environment }) => {
  await environment.signIn(context, begun)
  await page.goto(environment.page({ business: '', locale: 'es' }))
  await expect(heading(page, /^dirección y sector/i)).toBeVisible()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByRole('link', { name: 'Escribe la calle y el número' })).toBeVisible()
})

test.describe('in a distant time zone', () => {
  for (const timezoneId of ['Pacific/Auckland', 'Pacific/Honolulu']) {
    test.describe(timezoneId, () => {
      test.use({ timezoneId })
      test('a date stays the day it is', async ({ page, context, environment }) => {
        await environment.signIn(context, tidal)
        await page.goto(environment.page({ business: '' }))
        await page.getByLabel('Legal form').selectOption('LLC')
        await goOn(page)
        await expect(page.getByLabel('Day')).toHaveValue('02')
        await expect(page.getByLabel('Month')).toHaveValue('04')
        await expect(page.getByLabel('Year')).toHaveValue('2019')
      })
    })
  }
})

test('has the focus on the title in the moment a step appears, so that no key is lost', async ({
  page,
  context,
  environment,
}) => {
  await environment.signInNew(context)
  await page.goto(environment.page({ business: '' }))
  const [company] = companies
  if (!company) throw new Error('There is no company to describe.')
  await describe(page, company)
  await expect(heading(page, /^address and industry/i)).toBeFocused()
  await businessValues.operations(page, company)
  // What a program that fills in forms sees first: the next step is there, and nothing else has run.
  await page.evaluate(() => {
    const isOpen = () => document.querySelector('[data-step="activity"]') !== null
    new MutationObserver((_, observer) => {
      if (!isOpen()) return
      observer.disconnect()
      document.documentElement.dataset.focusedFirst = document.activeElement?.textContent ?? ''
    }).observe(document.body, { childList: true, subtree: true, attributes: true })
  })
  await goOn(page)
  await expect(page.locator('html')).toHaveAttribute('data-focused-first', /^activity and funds/i)
})
