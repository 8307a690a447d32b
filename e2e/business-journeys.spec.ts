import { getCustomer } from '@grid-kyc/core'
import type { Locator, Page } from '@playwright/test'
import { addPeopleAndDocuments } from './addPeopleAndDocuments.js'
import { businessValues, chooseCountry } from './businessValues.js'
import { goOn, heading } from './check.js'
import { type Company, companies } from './companies.js'
import { expect, test } from './fixtures.js'
import { company as tidal } from './people.js'

const company = companies.find(({ name }) => name === 'a US LLC') as Company
const begun = { ...tidal, businessInfo: { ...tidal.businessInfo, entityType: 'LLC' } }

const agreement = (page: Page) => page.getByRole('checkbox', { name: 'The business accepts these terms' })
const submitButton = (page: Page) => page.getByRole('button', { name: 'Submit', exact: true })

/** Presses Tab until the target has the focus, as a user without a pointer does. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible()
  for (let stops = 0; stops < 80; stops++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate(element => element.matches(':focus'))) return
  }
  throw new Error(`The keyboard does not reach: ${target}`)
}

test('by keyboard alone, from nothing to a submission', async ({ page, context, environment }) => {
  test.slow()
  const customer = await environment.signInNew(context)
  await page.goto(environment.page({ business: '' }))
  const field = (label: string) => page.getByLabel(label, { exact: true })
  const type = async (label: string, text: string) => {
    await tabTo(page, field(label))
    await page.keyboard.type(text)
  }
  const find = async (question: string, country: string) => {
    await tabTo(page, page.locator('input').and(page.getByRole('combobox', { name: question })))
    await page.keyboard.type(country)
    await expect(page.getByRole('option', { name: country, exact: true })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
  }
  /** Opens nothing: a native list takes the first letters of an answer. */
  const pick = async (question: Locator, letters: string) => {
    await tabTo(page, question)
    await page.keyboard.type(letters)
  }
  /** A form is sent by Enter in any of its inputs; its button is not far either. */
  const send = async (name: string) => {
    await tabTo(page, page.getByRole('button', { name, exact: true }))
    await page.keyboard.press('Enter')
  }

  await expect(heading(page, /^before you start/i)).toBeVisible()
  await find('Country of incorporation', company.country)
  await pick(field('Legal form'), 'Limited')
  await send('Continue')
  await expect(heading(page, /^about the business/i)).toBeFocused()
  await type('Legal name of the business', 'Cedar Row LLC')
  await type('Month', '6')
  await type('Day', '3')
  await type('Year', '2019')
  await type('Employer identification number (EIN)', '12-3456789')
  await type('State file number', '7304003')
  await page.keyboard.press('Enter')
  await expect(heading(page, /^address and industry/i)).toBeFocused()
  await find('Countries where you operate', 'Mexico')
  await pick(field('Industry'), 'Whole')
  await type('Street address', '548 Market Street')
  await type('City or town', 'San Francisco')
  await pick(field('State'), 'Calif')
  await type('ZIP code', '94104')
  await send('Continue')
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
  await pick(field('Main purpose of the account'), 'Paying s')
  await tabTo(page, page.getByLabel('Sales and other revenue'))
  await page.keyboard.press('Space')
  await pick(page.getByLabel(/^expected payments per month/i), '100 to')
  await pick(page.getByLabel(/^expected monthly volume/i), '$10,000')
  await find('Countries you will send money to', 'Mexico')
  await send('Continue')
  await expect(heading(page, /^owners/i)).toBeFocused()

  await addPeopleAndDocuments(environment, customer())
  await page.reload()
  await tabTo(page, agreement(page))
  await page.keyboard.press('Space')
  await send('Submit')
  await expect(heading(page, /reviewing your business/i)).toBeVisible()
})

test.describe('on a phone of 360 pixels', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })

  test('by touch, from nothing to a submission, and nothing is wider than the screen', async ({
    page,
    context,
    environment,
  }) => {
    test.slow()
    const customer = await environment.signInNew(context)
    await page.goto(environment.page({ business: '' }))
    /** The phone's own list: no search of ours. */
    const choose = (question: string, label: string) =>
      page.getByRole('combobox', { name: question, exact: true }).selectOption({ label })
    const fill = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
    const fits = async () => expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    const send = async () => {
      await fits()
      await page.getByRole('button', { name: 'Continue', exact: true }).tap()
    }

    await expect(heading(page, /^before you start/i)).toBeVisible()
    await choose('Country of incorporation', 'United States')
    await page.getByLabel('Legal form').selectOption('LLC')
    await send()
    await expect(heading(page, /^about the business/i)).toBeVisible()
    await businessValues.business(page, company)
    await send()
    await expect(heading(page, /^address and industry/i)).toBeVisible()
    await choose('Industry', 'Wholesale')
    await fill('Street address', '548 Market Street')
    await fill('City or town', 'San Francisco')
    await choose('State', 'California')
    await fill('ZIP code', '94104')
    await send()
    await expect(heading(page, /^activity and funds/i)).toBeVisible()
    await choose('Main purpose of the account', 'Paying suppliers')
    await page.getByLabel('Sales and other revenue').tap()
    await page.getByLabel(/^expected payments per month/i).selectOption({ label: '100 to 500' })
    await page.getByLabel(/^expected monthly volume/i).selectOption({ index: 2 })
    await choose('Countries you will send money to', 'Mexico')
    await send()
    await expect(heading(page, /^owners/i)).toBeVisible()
    await fits()

    await addPeopleAndDocuments(environment, customer())
    await page.reload()
    await expect(heading(page, /^review and submit/i)).toBeVisible()
    // The list of steps opens from its line.
    await page.getByRole('button', { name: 'Step 7 of 8 Review and submit' }).tap()
    await page.getByRole('button', { name: /^Documents/ }).tap()
    await expect(heading(page, /^documents/i).first()).toBeVisible()
    await fits()
    await send()
    await agreement(page).tap()
    await fits()
    await submitButton(page).tap()
    await expect(heading(page, /reviewing your business/i)).toBeVisible()
    await fits()
  })
})

test.describe('for a regulated platform', () => {
  test.use({ environmentOptions: { sandbox: { isRegulatedFinancialInstitution: true } } })

  test('a business ends with its customer: no terms, no submission', async ({ page, context, environment }) => {
    const customer = await environment.signInNew(context)
    await page.goto(environment.page({ business: '' }))
    await chooseCountry(page, 'Country of incorporation', 'United States')
    await expect(page.getByText(/^Proof of address/)).toBeHidden()
    await goOn(page)
    const { day, month, year } = company.incorporated
    for (const [label, text] of Object.entries({ ...company.about, Day: day, Month: month, Year: year }))
      await page.getByLabel(label).first().fill(text)
    await goOn(page)
    await expect(heading(page, /is verified/i)).toBeVisible()
    expect(customer()).not.toBe('')
    const done = environment.sandbox.requests.map(({ operation }) => operation)
    expect(done).not.toContain('createVerification')
    expect(done).not.toContain('getEndUserTerms')
  })
})

test('a contact that a wallet has to sign for stays, is explained, and holds nothing else up', async ({
  page,
  context,
  environment,
}) => {
  const id = await environment.signIn(context, begun)
  environment.sandbox.tieWallet(id, ['email'])
  await page.goto(environment.page({ business: '' }))
  await expect(heading(page, /^address and industry/i)).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: /trade name/ }).click()
  await page.getByLabel(/^Trade name/).fill('Tidal')
  await page.getByLabel(/^Your email address/).fill('new.address@example.com')
  await page.getByRole('button', { name: 'Save and finish later' }).click()
  await expect(page.getByRole('link', { name: /Your email address/ })).toBeVisible()
  await expect(page.getByLabel(/^Your email address/)).toHaveValue('new.address@example.com')
  const saved = await environment.sandbox.client.send(getCustomer, { customerId: id })
  expect(saved).toMatchObject({ email: tidal.email, businessInfo: { doingBusinessAs: 'Tidal' } })
})
