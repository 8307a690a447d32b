import {
  type BeneficialOwnerCreate,
  beneficialOwnerFields,
  createBeneficialOwner,
  exampleOf,
  getCustomer,
  toFormData,
  uploadDocument,
} from '@grid-kyc/core'
import type { Page } from '@playwright/test'
import { heading } from './check.js'
import { type Company, companies } from './companies.js'
import { confirmContacts } from './confirmContacts.js'
import { expect, test } from './fixtures.js'
import { company as tidal } from './people.js'
import type { World } from './servers/startWorld.js'

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue', exact: true }).click()

async function chooseCountry(page: Page, question: string, country: string) {
  // A select until the code for searching has come.
  const input = page.locator('input').and(page.getByRole('combobox', { name: question }))
  await input.fill(country)
  await page.getByRole('option', { name: country, exact: true }).click()
}

async function answer(page: Page, answers: Record<string, string>) {
  for (const [label, text] of Object.entries(answers)) await page.getByLabel(label, { exact: true }).fill(text)
}

async function describe(page: Page, company: Company) {
  await expect(heading(page, /^before you start/i)).toBeVisible()
  await chooseCountry(page, 'Country of incorporation', company.country)
  for (const [label, value] of Object.entries(company.before))
    await page.getByLabel(label, { exact: true }).selectOption(value)
  await goOn(page)
  await expect(heading(page, /^about the business/i)).toBeFocused()
  await answer(page, company.about)
  await answer(page, {
    Day: company.incorporated.day,
    Month: company.incorporated.month,
    Year: company.incorporated.year,
  })
  await goOn(page)
}

async function operate(page: Page, { operations, country }: Company) {
  await expect(heading(page, /^address and operations/i)).toBeVisible()
  for (const name of operations.works) await chooseCountry(page, 'Countries the business works in', name)
  await page.getByLabel('Industry').selectOption({ label: operations.industry })
  await chooseCountry(page, 'Country', country)
  await answer(page, operations.address)
  for (const [label, value] of Object.entries(operations.choices ?? {}))
    await page.getByLabel(label, { exact: true }).selectOption(value)
  await goOn(page)
}

async function explain(page: Page) {
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
  await page.getByLabel('What the account is for').selectOption({ label: 'Paying suppliers' })
  await page.getByLabel('Sales and other revenue').check()
  await page.getByLabel(/^how many payments/i).selectOption({ label: '100 to 500' })
  await page.getByLabel(/^how much the business/i).selectOption({ index: 2 })
  await chooseCountry(page, 'Countries the business will send money to', 'Mexico')
  await goOn(page)
}

/** Puts owners and documents straight into the sandbox. */
async function addPeopleAndPapers({ sandbox }: World, customerId: string) {
  const example = exampleOf(beneficialOwnerFields) as unknown as BeneficialOwnerCreate
  const body: BeneficialOwnerCreate = { ...example, customerId, roles: ['UBO', 'CONTROL_PERSON'] }
  const owner = await sandbox.client.send(createBeneficialOwner, { body })
  const file = new File(['%PDF-1.7\n%%EOF'], 'scan.pdf', { type: 'application/pdf' })
  const add = (documentHolder: string, documentType: string) =>
    sandbox.client.send(uploadDocument, {
      form: toFormData({
        documentHolder,
        documentType,
        country: 'US',
        documentNumber: 'X1',
        issuingAuthority: 'State',
        file,
      }),
    })
  for (const type of ['CERTIFICATE_OF_INCORPORATION', 'SHAREHOLDER_REGISTER', 'DIRECTOR_REGISTRY', 'BANK_STATEMENT'])
    await add(customerId, type)
  await add(owner.id, 'PASSPORT')
}

async function submit(page: Page) {
  await expect(heading(page, /^check and submit/i)).toBeVisible()
  await page.getByRole('checkbox', { name: 'The business accepts these terms' }).check()
  await page.getByRole('button', { name: 'Submit' }).click()
}

for (const company of companies) {
  test(`${company.name}, from nothing to a submission`, async ({ page, context, world }) => {
    const customer = await world.signInNew(context)
    await page.goto(world.page({ business: '' }))
    await describe(page, company)
    await operate(page, company)
    await explain(page)
    await expect(heading(page, /^owners and people/i)).toBeFocused()
    await addPeopleAndPapers(world, customer())
    await page.reload()
    await submit(page)
    if (company.contacts) {
      await expect(page.getByText('Confirm your contact details first')).toBeVisible()
      await confirmContacts(page)
    }
    await expect(heading(page, /checking your business/i)).toBeVisible()
    const done = world.sandbox.requests.map(({ operation }) => operation)
    expect(done.filter(operation => operation === 'createCustomer')).toHaveLength(1)
    expect(done.filter(operation => operation === 'createVerification')).toHaveLength(1)
  })
}

const begun = { ...tidal, businessInfo: { ...tidal.businessInfo, entityType: 'LLC' } }

test('what was chosen and not saved warns before it is left', async ({ page, context, world }) => {
  await world.signIn(context, tidal)
  await page.goto(world.page({ business: '' }))
  await page.getByLabel('Legal form').selectOption('LLC')
  const asked = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const dialog = await asked
  expect(dialog.type()).toBe('beforeunload')
  await dialog.accept()
})

const troubles = [
  ['a failing server', { is: 'serverError' }, /having trouble/],
  ['too many requests', { is: 'rateLimited', retryAfterSeconds: 60 }, /many times in a row/],
  ['an answer that was lost', { is: 'droppedConnection', handled: true }, /having trouble/],
] as const

for (const [name, trouble, says] of troubles) {
  test(`${name} loses nothing and doubles nothing`, async ({ page, context, world }) => {
    const id = await world.signIn(context, begun)
    await page.goto(world.page({ business: '', persist: '' }))
    world.sandbox.trouble.next('updateCustomer', trouble)
    await operate(page, companies[0] as Company)
    await expect(page.getByText(says)).toBeVisible()
    await expect(page.getByText('What you typed is still here.')).toBeVisible()
    await expect(page.getByLabel('Street address')).toHaveValue('548 Market Street')
    await goOn(page)
    await expect(heading(page, /^activity and funds/i)).toBeFocused()
    const { address } = await world.sandbox.client.send(getCustomer, { customerId: id })
    expect(address).toMatchObject({ line1: '548 Market Street', state: 'CA', country: 'US' })
  })
}

test('offline, and signed out in between, the form stays; a reload goes on with what was saved', async ({
  page,
  context,
  world,
}) => {
  const id = await world.signIn(context, begun)
  await page.goto(world.page({ business: '' }))
  await expect(heading(page, /^address and operations/i)).toBeVisible()
  await context.setOffline(true)
  await operate(page, companies[0] as Company)
  await expect(page.getByText(/couldn’t reach the server/)).toBeVisible()
  await context.setOffline(false)
  const sessions = [...world.backend.sessions]
  world.signOut(id)
  await goOn(page)
  await expect(page.getByText(/you’ve been signed out/i)).toBeVisible()
  for (const [session, customer] of sessions) world.backend.sessions.set(session, customer)
  await page.getByRole('button', { name: /render the page again/i }).click()
  await goOn(page)
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
  await page.reload()
  await expect(heading(page, /^activity and funds/i)).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('Street address')).toHaveValue('548 Market Street')
})

test('Back of the browser goes a step back, if the host wants it', async ({ page, context, world }) => {
  await world.signIn(context, begun)
  await page.goto(world.page({ business: '', history: '' }))
  await operate(page, companies[0] as Company)
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
  await page.goBack()
  await expect(heading(page, /^address and operations/i)).toBeFocused()
  await page.goForward()
  await expect(heading(page, /^activity and funds/i)).toBeFocused()
})

test('in Spanish', async ({ page, context, world }) => {
  await world.signIn(context, begun)
  await page.goto(world.page({ business: '', locale: 'es' }))
  await expect(heading(page, /^dirección y operaciones/i)).toBeVisible()
  await page.getByRole('button', { name: 'Continuar' }).click()
  await expect(page.getByRole('link', { name: 'Completa esto: Calle y número' })).toBeVisible()
})

test.describe('on the other side of the world', () => {
  for (const timezoneId of ['Pacific/Auckland', 'Pacific/Honolulu']) {
    test.describe(timezoneId, () => {
      test.use({ timezoneId })
      test('a date stays the day it is', async ({ page, context, world }) => {
        await world.signIn(context, tidal)
        await page.goto(world.page({ business: '' }))
        await page.getByLabel('Legal form').selectOption('LLC')
        await goOn(page)
        await expect(page.getByLabel('Day')).toHaveValue('02')
        await expect(page.getByLabel('Month')).toHaveValue('04')
        await expect(page.getByLabel('Year')).toHaveValue('2019')
      })
    })
  }
})
